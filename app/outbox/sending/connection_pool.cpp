#include "app/outbox/sending/connection_pool.h"

#include "db/core/stop_flag.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// The rules of sending were asked when it was claimed; a customer may have refused since, or the computer
// slept, and another desk took the message for lost.
constexpr qint64 kClaimIsFreshMs = 5'000;
// Claimed ahead, so that no connection waits for the ledger. A program that is killed leaves them to a person
// with those that are at the server.
constexpr int kLeastClaimedAhead = 3;
// Beside a slower mail the ledger's work is nothing.
constexpr qint64 kQuickMailMs = 500;

constexpr int kTooManyConnections = 421; // RFC 5321, 3.8: the server closes the connection

bool wasBroughtBack(const SendResult &result)
{
    return result.outcome.kind == SendOutcome::Kind::Stopped;
}

bool isAccepted(const SendResult &result)
{
    return result.outcome.kind == SendOutcome::Kind::Accepted;
}

/// A connection was not let in, or not for long, and nothing of the message was handed over.
bool wasTurnedAway(const SendOutcome &outcome)
{
    const bool isClosing = outcome.kind == SendOutcome::Kind::RefusedForNow &&
                           outcome.replyCode == kTooManyConnections && outcome.phase <= SmtpPhase::Sender;
    return outcome.kind == SendOutcome::Kind::NotReached || isClosing;
}

SendResult broughtBack()
{
    return notSentBy(SendOutcome::Kind::Stopped, u"no connection had begun with it"_s);
}

} // namespace

ConnectionPool::ConnectionPool(Transports transports, const PoolSetup &setup)
    : m_setup(setup), m_transports(std::move(transports)), m_open(static_cast<int>(m_transports.size()))
{
    for (const auto &transport : m_transports) {
        m_threads.emplace_back(QThread::create([this, &transport] { work(*transport); }));
        m_threads.back()->setObjectName(u"connection"_s);
        m_threads.back()->start();
    }
}

ConnectionPool::~ConnectionPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_change.notify_all();
    }
    for (const auto &thread : m_threads)
        thread->wait();
    for (const auto &transport : m_transports)
        transport->finish();
}

int ConnectionPool::connections()
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

int ConnectionPool::room()
{
    const std::lock_guard lock(m_mutex);
    return m_open + (m_isQuick ? std::max(m_open, kLeastClaimedAhead) : 0);
}

void ConnectionPool::add(ClaimedItem item)
{
    const std::lock_guard lock(m_mutex);
    m_isRecalled = false;
    m_waiting.append(std::move(item));
    m_change.notify_one();
}

void ConnectionPool::heard(const SendResult &result)
{
    if (isAccepted(result))
        return;
    const std::lock_guard lock(m_mutex);
    --m_unheard;
    m_change.notify_all();
}

void ConnectionPool::recall()
{
    const std::lock_guard lock(m_mutex);
    m_isRecalled = true;
    for (const ClaimedItem &item : std::exchange(m_waiting, {}))
        bringBack(item);
}

void ConnectionPool::bringBack(const ClaimedItem &item)
{
    ++m_unheard;
    m_setup.answers.add({item.message, broughtBack()});
}

void ConnectionPool::leaveToOthers(const ClaimedItem &item)
{
    if (m_isRecalled) {
        bringBack(item);
        return;
    }
    m_waiting.prepend(item);
    m_change.notify_all();
}

void ConnectionPool::work(Transport &transport)
{
    std::unique_lock lock(m_mutex);
    while (!m_isOver) {
        if (m_waiting.isEmpty() || m_unheard > 0) {
            m_change.wait(lock);
            continue;
        }
        const ClaimedItem item = m_waiting.dequeue();
        lock.unlock();
        QElapsedTimer since;
        since.start();
        const SendResult result = send(item, transport);
        lock.lock();
        if (isOneTooMany(result)) {
            --m_open;
            leaveToOthers(item);
            return;
        }
        m_hasWorked |= isAccepted(result);
        if (!wasBroughtBack(result))
            m_isQuick = !since.hasExpired(kQuickMailMs);
        m_unheard += isAccepted(result) ? 0 : 1;
        m_setup.answers.add({item.message, result});
    }
}

bool ConnectionPool::isOneTooMany(const SendResult &result) const
{
    return m_hasWorked && m_open > 1 && !m_isOver && wasTurnedAway(result.outcome);
}

SendResult ConnectionPool::send(const ClaimedItem &item, Transport &transport) const
{
    const qint64 ageMs = m_setup.clock.nowMs() - item.claimedAtMs;
    const bool isFresh = 0 <= ageMs && ageMs < kClaimIsFreshMs;
    if (!isFresh || db::isSet(m_setup.stop))
        return broughtBack();
    return transport.send(item.outgoing, m_setup.stop);
}

} // namespace app
