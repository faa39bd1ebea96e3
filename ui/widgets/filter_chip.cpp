#include "ui/widgets/filter_chip.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/chip.h"

#include <QMenu>
#include <QPainter>

namespace ui {

FilterChip::FilterChip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterChip::setOpensMenu(bool opens)
{
    m_opensMenu = opens;
    updateGeometry();
    update();
}

void FilterChip::setMenu(QMenu *menu)
{
    m_menu = menu;
    setOpensMenu(true);
    connect(this, &QAbstractButton::clicked, menu,
            [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
}

void FilterChip::nextCheckState()
{
    if (!m_menu)
        QAbstractButton::nextCheckState();
}

QSize FilterChip::sizeHint() const
{
    return chipSize(text(), false) + QSize(m_opensMenu ? grid::px(18) : 0, 0);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChipLook look = ChipLook::outlined();
    if (isChecked())
        look = {Role::Accent, Role::AccentSoft};
    else if (isEnabled() && underMouse())
        look.fill = Role::Surface2;
    paintChip(painter, rect(), text(), look, palette());
    if (m_opensMenu)
        paint::chevron(painter, QRectF(width() - grid::px(24), 0, grid::px(14), height()),
                       colorOf(look.text, palette()), false);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), height() / 2.0);
}

} // namespace ui
