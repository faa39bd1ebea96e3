#include "ui/widgets/popup_frame.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QPainter>
#include <QScreen>

namespace ui {

PopupFrame::PopupFrame(QWidget *parent) : QFrame(parent, Qt::Popup) {}

void PopupFrame::placeAt(const QWidget *owner, const QRect &anchor)
{
    const QRect screen = owner->screen()->availableGeometry();
    const int under = anchor.bottom() + 1 + grid::px(2);
    const int above = anchor.top() - height() - grid::px(2);
    const bool fits = under + height() <= screen.bottom() || above < screen.top();
    move(qBound(screen.left(), anchor.left(), qMax(screen.left(), screen.right() - width())),
         fits ? qMin(under, qMax(screen.top(), screen.bottom() - height())) : above);
}

void PopupFrame::placeUnder(const QWidget *anchor)
{
    placeAt(anchor, QRect(anchor->mapToGlobal(QPoint()), anchor->size()));
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface1, palette()));
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()), 0);
}

} // namespace ui
