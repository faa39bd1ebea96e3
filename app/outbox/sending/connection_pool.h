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
/// connection began with it. Belongs to the thread that enters the answers.
class ConnectionPool final
{
public:
    using Transports = std::vector<std::unique_ptr<Transport>>;

    ConnectionPool(Transports transports, const PoolSetup &setup);
    /// Waits for the messages that are under way, and closes the connections.
    ~ConnectionPool();
    Q_DISABLE_COPY_MOVE(ConnectionPool)

    int connections() const { return static_cast<int>(m_transports.size()); }
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
    SendResult send(const ClaimedItem &item, Transport &transport) const;

    const PoolSetup m_setup;
    Transports m_transports;
    std::mutex m_mutex;
    std::condition_variable m_change;
    QQueue<ClaimedItem> m_waiting; ///< guarded by m_mutex
    int m_unheard = 0;             ///< answers that were not Accepted; guarded by m_mutex
    bool m_isQuick = false;        ///< the server took the last one quickly; guarded by m_mutex
    bool m_isOver = false;         ///< guarded by m_mutex
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace app
