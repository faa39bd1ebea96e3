#include "app/core/interruptible_wait.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

namespace app {

InterruptibleWait::InterruptibleWait(ClockJump jump, std::chrono::milliseconds lookEvery)
    : m_jump(std::move(jump)), m_lookEvery(lookEvery)
{}

void InterruptibleWait::wake()
{
    const QMutexLocker lock(&m_mutex);
    m_isWoken = true;
    m_news.wakeAll();
}

InterruptibleWait::Ended InterruptibleWait::wait(std::chrono::milliseconds time,
                                                 const std::function<bool()> &hasNews)
{
    const QDeadlineTimer until(time);
    QMutexLocker lock(&m_mutex);
    while (!std::exchange(m_isWoken, false)) {
        if (m_jump.hasHappened())
            return Ended::ClockJumped;
        if (until.hasExpired())
            return Ended::InTime;
        m_news.wait(&m_mutex, std::min(until, QDeadlineTimer(m_lookEvery)));
        if (m_isWoken || !hasNews)
            continue;
        lock.unlock(); // wake() waits for nothing
        const bool isNews = hasNews();
        lock.relock();
        if (isNews)
            return Ended::Woken;
    }
    return Ended::Woken;
}

} // namespace app
