#pragma once

#include "app/core/clock.h"
#include "app/outbox/sending/claim_message.h"

#include <QMutex>
#include <QString>
#include <QWaitCondition>

#include <chrono>
#include <memory>

class QThread;

namespace app {

/// Renews the lease to send for as long as it lives, which is a round: a server may take longer than the
/// lease lasts. On a thread of its own, with a connection of its own to the file. A renewal that fails is
/// logged; the next one comes soon.
class LeaseRenewal final
{
public:
    /// The first renewal comes after `every`, so that a short round costs no write.
    LeaseRenewal(const QString &file, LeaseHolder lease, const Clock &clock, std::chrono::milliseconds every);
    /// Waits for a renewal that is under way.
    ~LeaseRenewal();
    Q_DISABLE_COPY_MOVE(LeaseRenewal)

private:
    void work();
    [[nodiscard]] db::Result<bool> renew() const;

    const QString m_file;
    const LeaseHolder m_lease;
    const Clock m_clock;
    const std::chrono::milliseconds m_every;
    QMutex m_mutex;
    QWaitCondition m_end;
    bool m_isOver = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace app
