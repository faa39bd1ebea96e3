#include "app/outbox/sending/carriers.h"

#include "db/core/stop_flag.h"

#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// A computer may sleep behind a claim. Within half of the time that the claim holds the lease for, no other
// desk can have taken the message for lost.
constexpr qint64 kClaimIsFreshMs = 60'000;

bool isAccepted(const SendResult &result)
{
    return result.outcome.kind == SendOutcome::Kind::Accepted;
}

SendResult broughtBack()
{
    return notSentBy(SendOutcome::Kind::Stopped, u"no connection had begun with it"_s);
}

} // namespace

Carriers::Carriers(Transports transports, const CarrierSetup &setup)
    : m_setup(setup), m_transports(std::move(transports))
{
    for (const auto &transport : m_transports) {
        m_threads.emplace_back(QThread::create([this, &transport] { work(*transport); }));
        m_threads.back()->setObjectName(u"connection"_s);
        m_threads.back()->start();
    }
}

Carriers::~Carriers()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
        m_change.wakeAll();
    }
    for (const auto &thread : m_threads)
        thread->wait();
    for (const auto &transport : m_transports)
        transport->finish();
}

void Carriers::add(Cargo cargo)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.append(std::move(cargo));
    m_change.wakeOne();
}

void Carriers::heard(const SendResult &result)
{
    if (isAccepted(result))
        return;
    const QMutexLocker lock(&m_mutex);
    --m_unheard;
    m_change.wakeAll();
}

void Carriers::recall()
{
    const QMutexLocker lock(&m_mutex);
    for (const Cargo &cargo : std::as_const(m_waiting)) {
        ++m_unheard;
        m_setup.answers.add({cargo.message, broughtBack()});
    }
    m_waiting.clear();
}

void Carriers::work(Transport &transport)
{
    QMutexLocker lock(&m_mutex);
    while (!m_isOver) {
        if (m_waiting.isEmpty() || m_unheard > 0) {
            m_change.wait(&m_mutex);
            continue;
        }
        const Cargo cargo = m_waiting.dequeue();
        lock.unlock();
        const SendResult result = carry(cargo, transport);
        lock.relock();
        m_unheard += isAccepted(result) ? 0 : 1;
        m_setup.answers.add({cargo.message, result});
    }
}

SendResult Carriers::carry(const Cargo &cargo, Transport &transport) const
{
    const qint64 ageMs = m_setup.clock.nowMs() - cargo.claimedAtMs;
    const bool isFresh = 0 <= ageMs && ageMs < kClaimIsFreshMs;
    if (!isFresh || db::isSet(m_setup.stop))
        return broughtBack();
    return transport.send(cargo.item, m_setup.stop);
}

} // namespace app
