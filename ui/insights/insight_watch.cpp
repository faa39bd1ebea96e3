#include "ui/insights/insight_watch.h"

#include "ui/insights/insight_loader.h"

#include <QEvent>
#include <QWidget>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

InsightWatch::InsightWatch(InsightLoader &loader, QWidget *page)
    : QObject(page), m_loader(loader), m_page(page)
{
    m_dayTimer.setInterval(1min);
    m_dayTimer.callOnTimeout(this, &InsightWatch::look);
    page->installEventFilter(this);
}

void InsightWatch::look()
{
    m_loader.setWatched(m_page->isVisible());
}

bool InsightWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Show) {
        m_dayTimer.start();
        m_loader.setWatched(true);
    } else if (watched == m_page && event->type() == QEvent::Hide) {
        m_dayTimer.stop();
        m_loader.setWatched(false);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
