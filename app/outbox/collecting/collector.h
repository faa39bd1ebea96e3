#pragma once

#include "app/core/interruptible_wait.h"
#include "app/outbox/collecting/collect_round.h"

#include <QHash>
#include <QObject>

#include <atomic>
#include <chrono>
#include <memory>

class QThread;

namespace app {

/// What a collector works with.
struct CollectorSetup
{
    /// How its thread reaches the file; called once, when it starts. The flag is set when it is to end.
    std::function<OnDatabase(const std::atomic_bool *stop)> database;
    Clock clock;
    Secrets *secrets = nullptr;         ///< null: there is no keychain; asked on the collector's thread
    std::chrono::milliseconds first{0}; ///< before it looks for the first time
    std::chrono::milliseconds every = std::chrono::minutes(10); ///< between two looks
    ClockJump::Steady steady = {}; ///< against which the clock is held; empty: the computer's
};

/// Takes in what comes back for as long as it lives, on a thread of its own: see collectAll(). An account
/// whose secret it is not given is left alone for an hour, for a person would be asked for it each time.
/// Where the computer has slept, or its clock was set, it looks at once. Lives on the main thread.
class Collector final : public QObject
{
    Q_OBJECT
public:
    explicit Collector(CollectorSetup setup, QObject *parent = nullptr);
    /// Stops what is being read; the next look goes on there.
    ~Collector() override;

    /// Once.
    void start();
    /// Something of the accounts has changed: looks at once, and at all of them.
    void wake();
    /// Ends soon.
    void stop();

signals:
    // Emitted on the collector's thread.
    void roundEnded(const app::CollectRound &round);
    void failed(const db::Error &error);

private:
    void work();
    /// Whether some account could not be reached for want of a network.
    bool look(const OnDatabase &onDatabase);
    QSet<db::SendingAccountId> leftAlone() const;
    InterruptibleWait::Ended rest(std::chrono::milliseconds time);

    CollectorSetup m_setup;
    QHash<db::SendingAccountId, qint64> m_lockedUntilMs; ///< touched on its thread only
    std::atomic_bool m_stop = false;
    InterruptibleWait m_wait;
    std::unique_ptr<QThread> m_thread;
};

} // namespace app
