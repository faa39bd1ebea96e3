#include "app/outbox/sending/account_line.h"

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
    m_unsure = 0;
    MK_TRY(const auto sent, session.sendingAccounts().givenTimes(m_account.id, nowMs - kPaceReachesBackMs));
    m_pace.emplace(PaceLimits{m_account.perMinute, m_account.perDay}, sent, nowMs);
    return {};
}

AccountResult<Transport *> AccountLine::transport(const TransportFactory &factory, qint64 nowMs)
{
    if (!m_transport) {
        auto made = factory(m_account);
        if (!made) {
            leaveAlone(nowMs);
            return tl::unexpected(made.error());
        }
        m_transport = *std::move(made);
    }
    return m_transport.get();
}

void AccountLine::leaveAlone(qint64 nowMs)
{
    m_troubles = std::min(m_troubles + 1, kMostTroublesCounted);
    m_restFromMs = nowMs;
    m_restUntilMs = nowMs + retryDelayMs(m_troubles);
}

void AccountLine::worked()
{
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
}

} // namespace app
