#include "app/outbox/sending/release_round.h"

#include "app/outbox/sending/lease_renewal.h"
#include "app/outbox/sending/line_readiness.h"
#include "app/outbox/sending/missed_before.h"
#include "db/core/stop_flag.h"
#include "db/session/session.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kTurnAttempts = 3; // each waits for other writers as long as the session does

} // namespace

db::Result<void> ReleaseRound::send(qint64 limit)
{
    m_left = limit;
    m_lastMs = m_context.clock.nowMs();
    for (const db::SendingAccount &account : m_context.due.accounts)
        MK_CHECK(m_context.lines.of(account).begin(m_context.session, m_lastMs));
    const ReleaserSetup &setup = m_context.setup;
    const LeaseRenewal renewal(m_context.session.path(), setup.lease, m_context.clock, setup.renewEvery);
    const auto sent = sendDue();
    if (!sent)
        bringBack();
    return sent;
}

db::Result<void> ReleaseRound::sendDue()
{
    while (!isOver() || !m_underWay.isEmpty() || !m_context.answers.isEmpty()) {
        MK_TRY(const auto taken, takeUp());
        MK_CHECK(turn(taken));
        if (!m_underWay.isEmpty())
            hearSome();
    }
    return {};
}

bool ReleaseRound::isOver() const
{
    return m_hasEnded || m_left == 0 || m_next >= m_context.due.messages.size() ||
           m_context.report.course != ReleaseReport::Course::Done || db::isSet(m_context.setup.stop);
}

db::Result<void> ReleaseRound::endWhereTheClockJumped()
{
    const qint64 graceMs = m_context.due.settings.graceMs();
    const qint64 nowMs = m_context.clock.nowMs();
    const qint64 passedMs = nowMs - std::exchange(m_lastMs, nowMs);
    if (-kShortWaitMs <= passedMs && passedMs <= graceMs)
        return {};
    m_context.report.comeBackAt(nowMs);
    end();
    return passedMs < 0 ? db::Result<void>() : keepMissedBefore(m_context.session, nowMs - graceMs);
}

db::Result<QList<ReleaseRound::TakenUp>> ReleaseRound::takeUp()
{
    QList<TakenUp> taken;
    if (!isOver())
        MK_CHECK(endWhereTheClockJumped());
    while (!isOver() && taken.size() != m_left) {
        const db::DueMessage &due = m_context.due.messages.at(m_next);
        AccountLine &line = m_context.lines.of(m_context.due.accounts.value(due.channel));
        if (isUnderWay(due.customer, taken) || (!taken.isEmpty() && !line.isOpen()))
            break; // a keychain may ask a person before a line opens
        MK_TRY(const auto readiness, readinessOf(m_context, due, line));
        if (readiness == Readiness::Waits)
            break;
        ++m_next;
        if (readiness == Readiness::Passed)
            continue;
        line.takeUp();
        taken.append({due, &line});
        if (line.transport()) // it blocks this thread
            break;
    }
    return taken;
}

bool ReleaseRound::isUnderWay(db::CustomerId customer, const QList<TakenUp> &taken) const
{
    const auto isTheirs = [customer](const MessageUnderWay &one) { return one.customer == customer; };
    const auto isTakenUp = [customer](const TakenUp &one) { return one.message.customer == customer; };
    return std::any_of(m_underWay.cbegin(), m_underWay.cend(), isTheirs) ||
           std::any_of(taken.cbegin(), taken.cend(), isTakenUp);
}

db::Result<void> ReleaseRound::turn(const QList<TakenUp> &taken)
{
    if (taken.isEmpty() && m_context.answers.isEmpty())
        return {};
    QList<Claimed> claimed;
    MK_CHECK(write([&]() -> db::Result<void> {
        MK_CHECK(m_context.answers.enter(m_context.session, m_context.setup.lease.holder,
                                         m_context.clock.act(), m_context.report));
        MK_TRY(claimed, claimEach(taken));
        return {};
    }));
    for (const ReleasedMessage &news : m_context.answers.takeNews()) {
        if (news.nextMs > 0)
            m_context.report.comeBackAt(news.nextMs);
        tell(m_context, news);
    }
    if (claimed.size() < taken.size()) {
        for (const TakenUp &one : taken)
            one.line->putDown();
        end();
        return {};
    }
    for (qsizetype i = 0; i < taken.size(); ++i)
        MK_CHECK(handOver(taken.at(i), claimed.at(i)));
    return {};
}

db::Result<QList<Claimed>> ReleaseRound::claimEach(const QList<TakenUp> &taken)
{
    QList<Claimed> all;
    if (taken.isEmpty())
        return all;
    const LeaseHolder &lease = m_context.setup.lease;
    const db::Act now = m_context.clock.act();
    m_claimedAtMs = now.ms;
    MK_TRY(const auto terms, takeClaimTerms(m_context.session, lease, now));
    if (!terms.mayClaim)
        return all;
    for (const TakenUp &one : taken) {
        auto claimed = claimMessage(m_context.session, m_context.clock, one.message.id,
                                    {terms, one.line->account(), lease.holder, m_context.random});
        if (!claimed && claimed.error().kind == db::ErrorKind::Conflict) // something of it changed just now
            claimed = Claimed{{one.message.id, {}, {}, one.message.channel, Released::Held, {}, 0}};
        MK_CHECK(claimed);
        all.append(*std::move(claimed));
    }
    return all;
}

db::Result<void> ReleaseRound::handOver(const TakenUp &taken, const Claimed &claimed)
{
    AccountLine &line = *taken.line;
    m_context.report.takeIn(claimed.changes);
    if (claimed.hasAccountChanged) {
        line.endRound();
        line.recall();
        m_context.report.comeBackAt(m_context.clock.nowMs());
    }
    if (!claimed.outgoing) {
        line.putDown();
        tell(m_context, claimed.news);
        return {};
    }
    if (m_left > 0)
        --m_left;
    const db::MessageId id = taken.message.id;
    m_underWay.insert(id, {claimed.news, claimed.attempts, taken.message.customer, &line});
    if (!line.transport()) {
        line.send({id, claimed.outgoing->item, m_claimedAtMs});
        return {};
    }
    hear({id, line.transport()->send(claimed.outgoing->item, m_context.setup.stop)});
    return turn({});
}

void ReleaseRound::hearSome()
{
    for (const SendAnswer &answer : m_context.queue.waitForSome())
        hear(answer);
}

void ReleaseRound::hear(const SendAnswer &answer)
{
    const bool isAttempt = hearAnswer(m_context, m_underWay.take(answer.message), answer);
    if (m_left >= 0 && !isAttempt)
        ++m_left; // it came back
}

void ReleaseRound::end()
{
    m_hasEnded = true;
    m_context.lines.recall();
}

void ReleaseRound::bringBack()
{
    end();
    while (!m_underWay.isEmpty())
        hearSome();
    // It was a claim that failed, perhaps; else they wait for the next round, and the first error is told.
    [[maybe_unused]] const auto entered = turn({});
}

db::Result<void> ReleaseRound::write(const std::function<db::Result<void>()> &work)
{
    for (int attempt = 1;; ++attempt) {
        bool hasBegun = false;
        const auto done = m_context.session.inTransaction([&] {
            hasBegun = true;
            return work();
        });
        const bool isBusy = !done && !hasBegun && done.error().kind == db::ErrorKind::Busy;
        if (!isBusy || attempt == kTurnAttempts)
            return done;
    }
}

} // namespace app
