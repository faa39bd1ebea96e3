#include "app/outbox/sending/carried_answers.h"

#include <utility>

namespace app {

void CarriedAnswers::add(CarriedAnswer answer)
{
    const QMutexLocker lock(&m_mutex);
    m_come.append(std::move(answer));
    m_news.wakeAll();
}

QList<CarriedAnswer> CarriedAnswers::waitForSome()
{
    const QMutexLocker lock(&m_mutex);
    while (m_come.isEmpty())
        m_news.wait(&m_mutex);
    return std::exchange(m_come, {});
}

} // namespace app
