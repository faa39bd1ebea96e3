#pragma once

#include "app/transports/transport.h"
#include "db/core/id.h"

#include <QList>

#include <condition_variable>
#include <mutex>

namespace app {

/// What became of a message that a connection took over.
struct CarriedAnswer
{
    db::MessageId message;
    SendResult result;
};

/// Answers on their way from the connections to the one thread that enters them.
class CarriedAnswers final
{
public:
    /// On any thread.
    void add(CarriedAnswer answer);
    /// All that have come, in that order; waits for the first.
    QList<CarriedAnswer> waitForSome();

private:
    std::mutex m_mutex;
    std::condition_variable m_news;
    QList<CarriedAnswer> m_come; ///< guarded by m_mutex
};

} // namespace app
