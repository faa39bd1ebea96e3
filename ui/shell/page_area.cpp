#include "ui/shell/page_area.h"

#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"

namespace ui {

PageArea::PageArea(QWidget *desk, QWidget *statusLine, NotificationBar *notifications, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_statusLine(statusLine), m_notifications(notifications)
{
    m_desk->setParent(this);
    m_statusLine->setParent(this);
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
    const int foot = m_statusLine->sizeHint().expandedTo(m_statusLine->minimumSize()).height();
    const int line = height() - foot;
    const int margin = grid::pageMargin();
    const QSize wanted = m_notifications->sizeHint();
    const int wide = qMin(qMax(wanted.width(), grid::px(240)), width() - 2 * margin);
    const int words = m_notifications->stays() ? m_notifications->heightForWidth(wide) : foot;
    const int high = words > foot ? words + 2 * grid::small() : foot; // several lines keep off its edges
    const bool givesWay = m_notifications->isShowing() && high > foot;
    const int top = height() - high;
    m_notifications->setGeometry((width() - wide) / 2, top, wide, high);
    m_statusLine->setGeometry(0, line, width(), foot);
    m_desk->setGeometry(0, 0, width(), givesWay ? top - grid::tight() : line);
}

} // namespace ui
