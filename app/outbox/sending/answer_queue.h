#pragma once

#include "app/transports/transport.h"
#include "db/core/id.h"

#include <QList>

#include <condition_variable>
#include <mutex>

namespace app {

/// What became of a message that a connection took over.
struct SendAnswer
{
    db::MessageId message;
    SendResult result;
};

/// Answers on their way from the connections to the one thread that enters them.
class AnswerQueue final
{
public:
    /// On any thread.
    void add(SendAnswer answer);
    /// All that have come, in that order; waits for the first.
    QList<SendAnswer> waitForSome();

private:
    std::mutex m_mutex;
    std::condition_variable m_news;
    QList<SendAnswer> m_come; ///< guarded by m_mutex
};

} // namespace app
