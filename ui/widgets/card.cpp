#include "ui/widgets/card.h"

#include "ui/theme/grid.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui {

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::hold(QAbstractItemView *view)
{
    setLayout(columnOf(0, {view}, {1, 1, 1, grid::tight()}));
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setAutoFillBackground(false); // the card's own fill shows, with its round corners
}

void Card::setEdge(Role role)
{
    if (m_edge == role)
        return;
    m_edge = role;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(m_edge, palette()),
               grid::radius());
}

} // namespace ui
