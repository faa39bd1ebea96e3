#include "app/outbox/sending/lease_renewal.h"

#include "db/session/session.h"

#include <QDeadlineTimer>
#include <QThread>

namespace app {

LeaseRenewal::LeaseRenewal(const QString &file, LeaseHolder lease, const Clock &clock,
                           std::chrono::milliseconds every)
    : m_file(file), m_lease(std::move(lease)), m_clock(clock), m_every(every),
      m_thread(QThread::create([this] { work(); }))
{
    m_thread->start();
}

LeaseRenewal::~LeaseRenewal()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
        m_end.wakeAll();
    }
    m_thread->wait();
}

void LeaseRenewal::work()
{
    QMutexLocker lock(&m_mutex);
    while (!m_isOver) {
        const bool isWoken = m_end.wait(&m_mutex, QDeadlineTimer(m_every));
        if (isWoken || m_isOver)
            continue;
        lock.unlock();
        if (const auto renewed = renew(); !renewed)
            qWarning("the lease to send: %s", qUtf8Printable(renewed.error().detail));
        lock.relock();
    }
}

db::Result<bool> LeaseRenewal::renew() const
{
    db::OpenOptions options{.path = m_file};
    options.create = false;
    MK_TRY(const auto session, db::Session::open(options));
    return takeLease(*session, m_lease, m_clock.act());
}

} // namespace app
