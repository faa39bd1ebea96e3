#include "ui/messages/template_text.h"

#include "app/messages/compiled_template.h"
#include "app/messages/template_parser.h"
#include "ui/messages/message_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ui::text {

namespace {

constexpr int kFieldType = QTextFormat::UserObject + 1;
constexpr int kSourceProperty = QTextFormat::UserProperty + 1;

bool isField(const QTextCharFormat &format)
{
    return format.objectType() == kFieldType;
}

/// "{{honorific|quý khách}}".
QString fieldSource(const QTextFormat &format)
{
    return format.property(kSourceProperty).toString();
}

QTextCharFormat fieldFormat(const QTextCharFormat &around, const QString &source)
{
    QTextCharFormat format = around;
    format.setObjectType(kFieldType);
    format.setProperty(kSourceProperty, source);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    return format;
}

QTextCharFormat plainFormat(const QTextCursor &cursor)
{
    QTextCharFormat format = cursor.charFormat();
    format.clearProperty(QTextFormat::ObjectType);
    format.clearProperty(kSourceProperty);
    format.clearProperty(QTextFormat::TextVerticalAlignment);
    return format;
}

/// Calls each(position, text, source) for every stretch of one kind; `source` is empty for plain words.
void forEachStretch(const QTextBlock &block,
                    const std::function<void(int, const QString &, const QString &)> &each)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!isField(fragment.charFormat())) {
            each(fragment.position(), fragment.text(), {});
            continue;
        }
        const QString source = fieldSource(fragment.charFormat());
        for (int i = 0; i < fragment.length(); ++i) // the same field twice side by side is one fragment
            each(fragment.position() + i, fragment.text().mid(i, 1), source);
    }
}

QString plainWords(QString text)
{
    return text.replace(QChar::LineSeparator, u'\n');
}

QFont chipFont(const QTextDocument &document)
{
    QFont font = document.defaultFont();
    font.setWeight(QFont::Medium);
    return font;
}

/// What the chip of this field says.
QString wordOf(const QString &source)
{
    const app::ParsedTemplate parsed = app::parseTemplate(source);
    return !parsed.pieces.isEmpty() && parsed.pieces.constFirst().isField()
               ? MessageWords::onChip(parsed.pieces.constFirst())
               : source;
}

/// Where the words of the line stand that holds this position.
double baselineAt(const QTextDocument &document, int position, double otherwise)
{
    const QTextBlock block = document.findBlock(position);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid())
        return otherwise;
    return document.documentLayout()->blockBoundingRect(block).top() + line.y() + line.ascent();
}

} // namespace

void insertSource(QTextCursor cursor, const QString &source)
{
    QString lines = source;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const app::CompiledTemplate parts = app::CompiledTemplate::compile(lines);
    const QTextCharFormat plain = plainFormat(cursor);
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    qsizetype at = 0;
    for (const app::TemplatePiece &piece : parts.pieces()) {
        if (!piece.isField())
            continue;
        cursor.insertText(parts.source().mid(at, piece.place.offset - at), plain);
        const QString field = parts.source().mid(piece.place.offset, piece.place.length);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), fieldFormat(plain, field));
        at = piece.place.offset + piece.place.length;
    }
    cursor.insertText(parts.source().mid(at), plain);
    cursor.setCharFormat(plain);
    cursor.endEditBlock();
}

QString sourceOf(const QTextDocument &document)
{
    return sourceOf(document, 0, document.characterCount() - 1);
}

QString sourceOf(const QTextDocument &document, int from, int to)
{
    QString source;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= to;
         block = block.next()) {
        if (block.position() > from)
            source += u'\n';
        forEachStretch(block, [&](int position, const QString &words, const QString &field) {
            const int first = std::max(position, from);
            const int last = std::min(position + static_cast<int>(words.size()), to);
            if (first < last)
                source += field.isEmpty() ? plainWords(words.mid(first - position, last - first)) : field;
        });
    }
    return source;
}

void foldFields(const QTextBlock &block, int cursorPosition)
{
    struct Raw
    {
        int from;
        int to;
        QString source;
    };
    QList<Raw> raws;
    const Places places(*block.document());
    const QString all = sourceOf(*block.document(), 0, block.position());
    const QString line = sourceOf(*block.document(), block.position(), block.position() + block.length() - 1);
    const app::CompiledTemplate parts = app::CompiledTemplate::compile(line);
    if (parts.source() != line)
        return; // decomposed letters being composed: later
    for (const app::TemplatePiece &piece : parts.pieces()) {
        if (!piece.isField())
            continue;
        const qsizetype offset = all.size() + piece.place.offset;
        const int from = places.position(offset);
        const int to = places.endPosition(offset + piece.place.length);
        const bool inside = cursorPosition > from && cursorPosition < to;
        if (to - from > 1 && !inside)
            raws.append({from, to, line.mid(piece.place.offset, piece.place.length)});
    }
    if (raws.isEmpty())
        return;
    QTextCursor cursor(block);
    cursor.beginEditBlock();
    std::reverse(raws.begin(), raws.end()); // from the last to the first: each finds its place as it was read
    for (const auto &raw : std::as_const(raws)) {
        cursor.setPosition(raw.from);
        const QTextCharFormat plain = plainFormat(cursor);
        cursor.setPosition(raw.to, QTextCursor::KeepAnchor);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), fieldFormat(plain, raw.source));
    }
    cursor.endEditBlock();
}

bool unfoldField(QTextCursor cursor)
{
    for (const int from : {cursor.position(), cursor.position() - 1}) {
        if (from < 0)
            continue;
        cursor.setPosition(from);
        if (!cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor) ||
            !isField(cursor.charFormat()))
            continue;
        const QString source = fieldSource(cursor.charFormat());
        const QTextCharFormat plain = plainFormat(cursor);
        cursor.insertText(source, plain);
        return true;
    }
    return false;
}

Places::Places(const QTextDocument &document)
{
    qsizetype offset = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        forEachStretch(block, [&](int position, const QString &words, const QString &field) {
            const qsizetype size = field.isEmpty() ? words.size() : field.size();
            m_stretches.append({position, static_cast<int>(words.size()), offset, size});
            offset += size;
        });
        m_stretches.append({block.position() + block.length() - 1, 1, offset, 1}); // the line break
        ++offset;
    }
}

int Places::position(qsizetype offset) const
{
    for (const Stretch &stretch : m_stretches) {
        if (offset >= stretch.offset + stretch.size)
            continue;
        const bool plain = stretch.size == stretch.length;
        return stretch.position + (plain ? static_cast<int>(offset - stretch.offset) : 0);
    }
    return m_stretches.isEmpty() ? 0 : m_stretches.constLast().position;
}

int Places::endPosition(qsizetype offset) const
{
    for (const Stretch &stretch : m_stretches) {
        if (offset > stretch.offset + stretch.size || offset <= stretch.offset)
            continue;
        const bool plain = stretch.size == stretch.length;
        return stretch.position + (plain ? static_cast<int>(offset - stretch.offset) : stretch.length);
    }
    return position(offset);
}

FieldObject::FieldObject(QTextEdit &view) : QObject(&view), m_view(view)
{
    view.document()->documentLayout()->registerHandler(kFieldType, this);
}

// In the middle of the line (AlignMiddle) an object this high reaches as deep as the words beside it, and the
// line keeps its height; the chip is painted somewhat larger.
QSizeF FieldObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QFontMetricsF metrics(chipFont(*document));
    const QString word = wordOf(fieldSource(format));
    return {metrics.horizontalAdvance(word) + grid::px(14), 2 * metrics.descent() + metrics.xHeight() / 2};
}

void FieldObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                             const QTextFormat &format)
{
    const QFont font = chipFont(*document);
    const QFontMetricsF metrics(font);
    const double baseline = baselineAt(*document, position, rect.bottom());
    const QRectF chip(rect.left() + grid::px(2), baseline - metrics.ascent() - 1, rect.width() - grid::px(4),
                      metrics.height() + 2);
    const QPalette &palette = m_view.palette();
    paint::box(*painter, chip, colorOf(Role::AccentSoft, palette), QColor(), grid::px(3));
    painter->save();
    painter->setFont(font);
    painter->setPen(colorOf(Role::Accent, palette));
    painter->drawText(QPointF(rect.left() + grid::px(7), baseline), wordOf(fieldSource(format)));
    if (const auto mark = m_marks.constFind(position); mark != m_marks.cend()) {
        const QColor color = colorOf(*mark == app::Severity::Error ? Role::Danger : Role::Prospect, palette);
        QPainterPath wave(QPointF(chip.left(), chip.bottom() - 1));
        const double step = grid::px(2);
        const int steps = static_cast<int>(chip.width() / step);
        for (int i = 1; i <= steps; ++i)
            wave.lineTo(chip.left() + i * step, chip.bottom() - (i % 2 == 1 ? step : 0) - 1);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color, 1.2));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(wave);
    }
    painter->restore();
}

} // namespace ui::text
