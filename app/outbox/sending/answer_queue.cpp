#include "app/outbox/sending/answer_queue.h"

#include <utility>

namespace app {

void AnswerQueue::add(SendAnswer answer)
{
    const std::lock_guard lock(m_mutex);
    m_come.append(std::move(answer));
    m_news.notify_all();
}

QList<SendAnswer> AnswerQueue::waitForSome()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return !m_come.isEmpty(); });
    return std::exchange(m_come, {});
}

} // namespace app
