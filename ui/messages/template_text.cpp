#include "ui/messages/template_text.h"

#include "app/messages/compiled_template.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObject>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ui::text {

namespace {

constexpr int kSourceProperty = QTextFormat::UserProperty + 1;

QTextCharFormat fieldFormat(const QTextCharFormat &around, const QString &source)
{
    QTextCharFormat format = around;
    format.setObjectType(fieldObjectType());
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

} // namespace

int fieldObjectType()
{
    return QTextFormat::UserObject + 1;
}

bool isField(const QTextCharFormat &format)
{
    return format.objectType() == fieldObjectType();
}

QString fieldSource(const QTextCharFormat &format)
{
    return format.property(kSourceProperty).toString();
}

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
        if (!piece.variable)
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

bool foldFields(const QTextBlock &block, int cursorPosition)
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
        return false; // decomposed letters being composed: later
    for (const app::TemplatePiece &piece : parts.pieces()) {
        if (!piece.variable)
            continue;
        const qsizetype offset = all.size() + piece.place.offset;
        const int from = places.position(offset);
        const int to = places.endPosition(offset + piece.place.length);
        const bool inside = cursorPosition > from && cursorPosition < to;
        if (to - from > 1 && !inside)
            raws.append({from, to, line.mid(piece.place.offset, piece.place.length)});
    }
    if (raws.isEmpty())
        return false;
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
    return true;
}

bool unfoldField(QTextCursor cursor)
{
    for (const int from : {cursor.position(), cursor.position() - 1}) {
        if (from < 0)
            continue;
        cursor.setPosition(from);
        if (!cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor))
            continue;
        if (!isField(cursor.charFormat()))
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

} // namespace ui::text
