#include "app/outbox/sending/account_line.h"

#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/sending/settlement.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

constexpr qint64 kPaceReachesBackMs = 24LL * 60 * 60 * 1000;
constexpr int kMostTroublesCounted = 4; // an hour between two attempts at most

} // namespace

void AccountLine::takeOver(const db::SendingAccount &account)
{
    if (account == m_account)
        return;
    finish();
    m_account = account;
    endRest();
}

db::Result<void> AccountLine::begin(db::Session &session, qint64 nowMs)
{
    m_hasEnded = false;
    m_hasWorked = false;
    m_underWay = 0;
    m_unsure = 0;
    MK_TRY(const auto sent, session.sendingAccounts().givenTimes(m_account.id, nowMs - kPaceReachesBackMs));
    m_pace.emplace(PaceLimits{m_account.perMinute, m_account.perDay}, sent, nowMs);
    return {};
}

AccountResult<void> AccountLine::open(const TransportFactory &factory, const PoolSetup &setup)
{
    if (m_transport || m_pool)
        return {};
    auto first = factory(m_account);
    if (!first) {
        leaveAlone(setup.clock.nowMs());
        return tl::unexpected(first.error());
    }
    if ((*first)->capabilities().runsApart)
        m_pool = std::make_unique<ConnectionPool>(moreTransports(factory, *std::move(first)), setup);
    else
        m_transport = *std::move(first);
    return {};
}

ConnectionPool::Transports AccountLine::moreTransports(const TransportFactory &factory,
                                                       std::unique_ptr<Transport> first) const
{
    ConnectionPool::Transports all;
    all.push_back(std::move(first));
    for (int i = connectionsOf(m_account); i > 1; --i) {
        auto made = factory(m_account);
        if (!made)
            break;
        all.push_back(*std::move(made));
    }
    return all;
}

bool AccountLine::hasRoom() const
{
    if (!m_pool || !m_hasWorked)
        return m_underWay == 0;
    return m_underWay < m_pool->room();
}

void AccountLine::heard(const SendResult &result)
{
    --m_underWay;
    if (m_pool)
        m_pool->heard(result);
}

void AccountLine::recall()
{
    if (m_pool)
        m_pool->recall();
}

void AccountLine::leaveAlone(qint64 nowMs)
{
    m_troubles = std::min(m_troubles + 1, kMostTroublesCounted);
    m_restFromMs = nowMs;
    m_restUntilMs = nowMs + retryDelayMs(m_troubles);
}

void AccountLine::worked()
{
    m_hasWorked = true;
    m_troubles = 0;
    m_unsure = 0;
}

bool AccountLine::isUnsureAgain()
{
    ++m_unsure;
    return m_unsure > 1 || m_troubles > 0;
}

void AccountLine::endRest()
{
    m_troubles = 0;
    m_restUntilMs = 0;
}

std::optional<qint64> AccountLine::restingUntil(qint64 nowMs) const
{
    const bool isSetBack = nowMs < m_restFromMs;
    return nowMs >= m_restUntilMs || isSetBack ? std::nullopt : std::optional(m_restUntilMs);
}

void AccountLine::finish()
{
    if (m_transport)
        m_transport->finish();
    m_transport.reset(); // with its secret
    m_pool.reset();
}

} // namespace app
