#include "ui/widgets/icon_disc.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"

#include <QPainter>

namespace ui {

IconDisc::IconDisc(const QString &iconName, QWidget *parent) : QWidget(parent), m_icon(iconName)
{
    setFixedSize(grid::px(64), grid::px(64));
}

void IconDisc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(Role::AccentSoft, palette()));
    painter.drawEllipse(rect());
    const int inset = width() * 3 / 10;
    Icons::icon(m_icon, Role::Accent).paint(&painter, rect().adjusted(inset, inset, -inset, -inset));
}

} // namespace ui
