#include "ui/shell/status_item.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QPainter>

namespace ui {

StatusItem::StatusItem(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextStyle(this, TextStyle::Secondary);
}

void StatusItem::setDot(std::optional<Role> dot)
{
    m_dot = dot;
    setContentsMargins(dot ? grid::px(15) : 0, 0, 0, 0);
    update();
}

void StatusItem::paintEvent(QPaintEvent *event)
{
    if (!m_dot) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QColor color = colorOf(*m_dot, palette());
    const double size = grid::px(9);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(1, (height() - size) / 2, size, size));
    painter.setPen(color);
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace ui
