#include "ui/widgets/chip.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui {

namespace {

QFont chipFont()
{
    QFont font = fontOf(TextStyle::Secondary);
    font.setWeight(QFont::Medium);
    return font;
}

constexpr int kChipIcon = 14;

} // namespace

int chipHeight()
{
    return qMax(grid::px(24), QFontMetrics(chipFont()).height() + grid::px(4));
}

QSize chipSize(const QString &text, bool withIcon)
{
    const int icon = withIcon ? grid::px(kChipIcon) + grid::px(6) : 0;
    const int words = qCeil(QFontMetricsF(chipFont()).horizontalAdvance(text)) + 1;
    return {words + icon + 2 * grid::px(10), chipHeight()};
}

void paintChip(QPainter &painter, const QRectF &rect, const QString &text, const ChipLook &look,
               const QPalette &palette, const QString &iconName, bool onSoft)
{
    const QColor fill = look.fill ? colorOf(onSoft ? Role::Surface1 : *look.fill, palette) : QColor();
    const QColor edge = look.fill ? QColor() : colorOf(Role::Line, palette);
    paint::box(painter, rect, fill, edge, rect.height() / 2);
    QRectF inside = rect.adjusted(grid::px(10), 0, -grid::px(10), 0);
    if (!iconName.isEmpty()) {
        const int size = grid::px(kChipIcon);
        const QRect place(qRound(inside.left()), qRound(inside.center().y() - size / 2.0), size, size);
        Icons::icon(iconName, look.text).paint(&painter, place);
        inside.setLeft(inside.left() + size + grid::px(6));
    }
    painter.save();
    painter.setFont(chipFont());
    painter.setPen(colorOf(look.text, palette));
    const QString shown = QFontMetrics(chipFont()).elidedText(text, Qt::ElideRight, qCeil(inside.width()));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.restore();
}

Chip::Chip(const QString &text, ChipLook look, QWidget *parent) : QWidget(parent), m_text(text), m_look(look)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setLook(ChipLook look)
{
    m_look = look;
    update();
}

void Chip::setIcon(const QString &iconName)
{
    m_icon = iconName;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_text, !m_icon.isEmpty());
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), grid::px(48)), chipHeight()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_text, m_look, palette(), m_icon);
}

} // namespace ui
