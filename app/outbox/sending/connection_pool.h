#pragma once

#include "app/core/clock.h"
#include "app/outbox/sending/answer_queue.h"

#include <QQueue>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

class QThread;

namespace app {

/// A message that is claimed, for whichever connection is free first.
struct ClaimedItem
{
    db::MessageId message;
    OutgoingItem outgoing;
    qint64 claimedAtMs = 0; ///< UTC epoch milliseconds
};

/// What the connections of all accounts share; outlives them.
struct PoolSetup
{
    const Clock &clock;
    AnswerQueue &answers;
    const std::atomic_bool *stop = nullptr; ///< may be null
};

/// The connections of one account, each on a thread of its own, so that a server takes one message while the
/// ledger readies the next. They touch no database. Each message added gets one answer: Stopped where no
/// connection began with it. A connection that the server refuses while it takes messages by another is given
/// up until the pool ends, and its message goes by the others. Belongs to the thread that enters the answers.
class ConnectionPool final
{
public:
    using Transports = std::vector<std::unique_ptr<Transport>>;

    ConnectionPool(Transports transports, const PoolSetup &setup);
    /// Waits for the messages that are under way, and closes the connections.
    ~ConnectionPool();
    Q_DISABLE_COPY_MOVE(ConnectionPool)

    /// Those in use: a server may allow fewer than there are.
    int connections();
    /// So many may be claimed at once. More than there are connections only where the server is quick: what
    /// is claimed asks no rule again, and a customer may refuse while it waits.
    int room();
    void add(ClaimedItem item);
    /// An answer of theirs is entered, or will be. Behind each that is not Accepted no connection begins with
    /// another message before this was called: the account may be at fault, which is for the caller to tell.
    void heard(const SendResult &result);
    /// What no connection has begun with comes back as Stopped.
    void recall();

private:
    void work(Transport &transport);
    // With m_mutex held:
    /// The server lets no more of them in than the others.
    bool isOneTooMany(const SendResult &result) const;
    void leaveToOthers(const ClaimedItem &item);
    void bringBack(const ClaimedItem &item);
    SendResult send(const ClaimedItem &item, Transport &transport) const;

    const PoolSetup m_setup;
    Transports m_transports;
    std::mutex m_mutex;
    std::condition_variable m_change;
    QQueue<ClaimedItem> m_waiting; ///< guarded by m_mutex
    int m_open = 0;                ///< connections in use; guarded by m_mutex
    int m_unheard = 0;             ///< answers that were not Accepted; guarded by m_mutex
    bool m_hasWorked = false;      ///< the server took a message; guarded by m_mutex
    bool m_isQuick = false;        ///< the server took the last one quickly; guarded by m_mutex
    bool m_isRecalled = false;     ///< and nothing was added since; guarded by m_mutex
    bool m_isOver = false;         ///< guarded by m_mutex
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace app
