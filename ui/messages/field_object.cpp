#include "ui/messages/field_object.h"

#include "app/messages/template_parser.h"
#include "ui/messages/message_words.h"
#include "ui/messages/template_text.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QWidget>

namespace ui {

namespace {

QFont chipFont(const QTextDocument &document)
{
    QFont font = document.defaultFont();
    font.setWeight(QFont::Medium);
    return font;
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

FieldObject::FieldObject(const QWidget &view, QObject *parent) : QObject(parent), m_view(view) {}

QString FieldObject::wordOf(const QString &source)
{
    const app::ParsedTemplate parsed = app::parseTemplate(source);
    return !parsed.pieces.isEmpty() && parsed.pieces.constFirst().variable
               ? MessageWords::onChip(parsed.pieces.constFirst())
               : source;
}

// In the middle of the line (AlignMiddle) an object this high reaches as deep as the words beside it, and the
// line keeps its height; the chip is painted somewhat larger.
QSizeF FieldObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QFontMetricsF metrics(chipFont(*document));
    const QString word = wordOf(text::fieldSource(format.toCharFormat()));
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
    painter->drawText(QPointF(rect.left() + grid::px(7), baseline),
                      wordOf(text::fieldSource(format.toCharFormat())));
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

} // namespace ui
