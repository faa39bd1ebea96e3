#include "ui/shell/page_area.h"

#include "ui/shell/notification_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/grid.h"

namespace ui {

PageArea::PageArea(PageStack *stack, NotificationBar *notifications, QWidget *parent)
    : QWidget(parent), m_stack(stack), m_notifications(notifications)
{
    m_stack->setParent(this);
    m_notifications->setParent(this);
    m_notifications->raise();
    connect(m_notifications, &NotificationBar::changed, this, &PageArea::place);
}

void PageArea::resizeEvent(QResizeEvent *)
{
    place();
}

void PageArea::place()
{
    const int margin = grid::pageMargin();
    const int foot = grid::large();
    const QSize wanted = m_notifications->sizeHint();
    const int wide = qMin(qMax(wanted.width(), grid::px(240)), width() - 2 * margin);
    const int high = qMax(wanted.height(), grid::px(38));
    m_notifications->setGeometry((width() - wide) / 2, height() - foot - high, wide, high);
    const int taken = m_notifications->stays() ? high + foot : 0;
    m_stack->setGeometry(0, 0, width(), height() - taken);
}

} // namespace ui
