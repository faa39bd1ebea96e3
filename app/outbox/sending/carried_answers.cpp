#include "app/outbox/sending/carried_answers.h"

#include <utility>

namespace app {

void CarriedAnswers::add(CarriedAnswer answer)
{
    const std::lock_guard lock(m_mutex);
    m_come.append(std::move(answer));
    m_news.notify_all();
}

QList<CarriedAnswer> CarriedAnswers::waitForSome()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return !m_come.isEmpty(); });
    return std::exchange(m_come, {});
}

} // namespace app
