#include "app/outbox/sending/message_releaser.h"

#include "app/outbox/sending/claim_message.h"
#include "app/outbox/sending/lease_renewal.h"
#include "app/outbox/sending/missed_before.h"
#include "app/outbox/sending/settlement.h"
#include "db/core/stop_flag.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kShortWaitMs = 60'000;
constexpr int kSettleAttempts = 3; // each waits for other writers as long as the session does

void takeIn(const db::ChangeSet &changes, ReleaseReport &report)
{
    report.changes.outbox |= changes.outbox;
    report.changes.interactions |= changes.interactions;
}

void comeBackAt(qint64 ms, ReleaseReport &report)
{
    report.nextMs = std::min(report.nextMs.value_or(ms), ms);
}

/// What kept the file from taking a write may have gone the next time.
bool mayPass(const db::Error &error)
{
    using Kind = db::ErrorKind;
    static constexpr std::array kPassing{Kind::Busy,      Kind::ReadOnly,   Kind::DiskFull,
                                         Kind::DiskFault, Kind::FileAccess, Kind::Cancelled};
    return std::ranges::find(kPassing, error.kind) != kPassing.end();
}

/// Told is what nobody can know: that it went out, and what the file will never take. Else a person has
/// settled it meanwhile, or it has gone with its customer.
void tellLost(const db::Settlement &settlement, const db::Error &error, ReleaseReport &report)
{
    const bool isSettled = error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
    if (settlement.result == db::Settlement::Result::Accepted)
        report.notEntered.append(u"message %1 was accepted by the server: %2"_s.arg(
            QString::number(settlement.id.value), error.detail));
    else if (!isSettled)
        report.notEntered.append(u"message %1: %2"_s.arg(QString::number(settlement.id.value), error.detail));
}

} // namespace

MessageReleaser::MessageReleaser(ReleaserSetup setup)
    : m_setup(std::move(setup)), m_random(QRandomGenerator::securelySeeded())
{}

db::Result<ReleaseReport> MessageReleaser::round(db::Session &session, const Clock &clock, qint64 limit)
{
    ReleaseReport report;
    MK_TRY(const auto due, loadDueMessages(session, clock));
    report.nextMs = due.nextMs;
    if (due.settings.isHeld())
        report.course = due.settings.paused ? ReleaseReport::Course::Paused : ReleaseReport::Course::Doubted;
    MK_TRY(const bool isNeeded, hasWork(session, due, clock.nowMs(), report));
    if (!isNeeded)
        return report;
    MK_TRY(const bool holds, begin(session, clock, due, report));
    if (!holds)
        return report;
    const auto done = sendAll(session, clock, due, limit, report);
    for (const auto &line : std::as_const(m_lines))
        line->finish();
    MK_CHECK(done);
    MK_CHECK(noteRoundEnd(session, clock.nowMs()));
    MK_CHECK(session.releaseLease().giveUp(m_setup.lease.holder));
    return report;
}

void MessageReleaser::endRests()
{
    for (const auto &line : std::as_const(m_lines))
        line->endRest();
}

db::Result<bool> MessageReleaser::hasWork(db::Session &session, const DueMessages &due, qint64 nowMs,
                                          ReleaseReport &report)
{
    for (const db::SendingAccount &account : due.accounts)
        lineOf(account).takeOver(account);
    bool canSend = false;
    for (const db::DueMessage &one : due.messages) {
        const auto until = lineOf(due.accounts.value(one.channel)).restingUntil(nowMs);
        canSend |= !until;
        if (until)
            comeBackAt(*until, report);
    }
    if (!m_leftOver.isEmpty() || (canSend && !due.settings.isHeld()))
        return true;
    return session.sending().isAnyClaimed(); // perhaps by a desk that has stopped
}

db::Result<bool> MessageReleaser::begin(db::Session &session, const Clock &clock, const DueMessages &due,
                                        ReleaseReport &report)
{
    MK_CHECK(settleLeftOver(session, clock, report));
    return session.inTransaction([&]() -> db::Result<bool> {
        MK_TRY(const bool taken, takeLease(session, m_setup.lease, clock.act()));
        if (!taken) {
            MK_TRY(const auto lease, session.releaseLease().last());
            report.course = ReleaseReport::Course::OtherDesk;
            report.desk = lease ? lease->desk : QString();
            if (lease)
                comeBackAt(lease->untilMs, report);
            return false;
        }
        MK_CHECK(keepMissedBefore(session, due.missedBeforeMs));
        MK_TRY(const auto lost,
               session.sending().recover(m_setup.lease.holder, u"desk-stopped"_s, clock.act()));
        report.recovered = lost.customerIds.size();
        takeIn(lost, report);
        return true;
    });
}

db::Result<void> MessageReleaser::sendAll(db::Session &session, const Clock &clock, const DueMessages &due,
                                          qint64 limit, ReleaseReport &report)
{
    for (const db::SendingAccount &account : due.accounts)
        MK_CHECK(lineOf(account).begin(session, clock.nowMs()));
    qint64 lastMs = clock.nowMs();
    for (const db::DueMessage &one : due.messages) {
        if (limit == 0 || db::isSet(m_setup.stop) || report.course != ReleaseReport::Course::Done)
            return {};
        const qint64 graceMs = due.settings.graceMs();
        const qint64 nowMs = clock.nowMs();
        if (nowMs - std::exchange(lastMs, nowMs) > graceMs) { // the computer slept: the rest was missed
            comeBackAt(nowMs, report);
            return keepMissedBefore(session, nowMs - graceMs);
        }
        AccountLine &line = lineOf(due.accounts.value(one.channel));
        MK_TRY(const auto step, sendOne(session, clock, one, line, report));
        if (step == Step::EndOfRound)
            return {};
        if (limit > 0 && step == Step::Used)
            --limit;
    }
    return {};
}

db::Result<MessageReleaser::Step> MessageReleaser::sendOne(db::Session &session, const Clock &clock,
                                                           const db::DueMessage &due, AccountLine &line,
                                                           ReleaseReport &report)
{
    const ReleasedMessage held{due.id, {}, {}, due.channel, Released::Held, {}, 0};
    const qint64 nowMs = clock.nowMs();
    if (line.hasEnded()) {
        tell(held, report);
        return Step::Passed;
    }
    if (const auto until = line.restingUntil(nowMs)) {
        comeBackAt(*until, report);
        tell(held, report);
        return Step::Passed;
    }
    if (const qint64 next = line.pace().nextMs(nowMs); next > nowMs) {
        if (next > nowMs + kShortWaitMs)
            return putOff(session, clock, due.id, line, report).map([] { return Step::Passed; });
        comeBackAt(next, report);
        tell(held, report);
        return Step::Passed;
    }
    const auto transport = line.transport(m_setup.transports, nowMs);
    if (!transport) {
        const AccountRefusal &refusal = transport.error();
        report.troubles.append({line.account().id, line.account().name, refusal.detail, refusal.secret});
        tell(held, report);
        return Step::Passed;
    }
    auto claimed = claimMessage(session, clock, due.id, {line.account(), m_setup.lease, m_random});
    if (!claimed && claimed.error().kind == db::ErrorKind::Conflict) { // something of it changed just now
        tell(held, report);
        return Step::Passed;
    }
    MK_CHECK(claimed);
    takeIn(claimed->changes, report);
    if (claimed->hasAccountChanged) {
        line.endRound();
        comeBackAt(nowMs, report);
    }
    if (!claimed->mayGoOn)
        return Step::EndOfRound;
    if (claimed->outgoing)
        return handOver(session, clock, *claimed, line, **transport, report).map([] { return Step::Used; });
    tell(claimed->news, report);
    return claimed->news.became == Released::Skipped ? Step::Used : Step::Passed;
}

db::Result<void> MessageReleaser::handOver(db::Session &session, const Clock &clock, const Claimed &claimed,
                                           AccountLine &line, Transport &transport, ReleaseReport &report)
{
    const SendResult result = [&] {
        const LeaseRenewal renewal(session.path(), m_setup.lease, clock, m_setup.renewEvery);
        return transport.send(claimed.outgoing->item, m_setup.stop);
    }();
    const db::Act now = clock.act();
    const AnswerVerdict verdict = verdictOf(claimed.news.id, result, claimed.attempts, now.ms);
    line.pace().add(now.ms);
    const bool isUnsure = verdict.settlement.result == db::Settlement::Result::Unsure;
    if (verdict.concernsAccount || (isUnsure && line.isUnsureAgain())) {
        line.leaveAlone(now.ms);
        report.troubles.append({line.account().id, line.account().name, verdict.settlement.detail});
    } else if (!isUnsure) {
        line.worked();
    }
    m_leftOver.append(verdict.settlement);
    MK_TRY(const bool isEntered, settleLeftOver(session, clock, report));
    ReleasedMessage news = claimed.news;
    if (!isEntered) {
        tell(news, report);
        return {};
    }
    news.became = becameOf(verdict.settlement.result);
    news.reason = news.became == Released::Sent ? QString() : verdict.settlement.detail;
    news.detail = result.outcome.detail;
    news.nextMs = verdict.settlement.nextAttemptAtMs;
    if (news.nextMs > 0)
        comeBackAt(news.nextMs, report);
    tell(news, report);
    return {};
}

db::Result<bool> MessageReleaser::settleLeftOver(db::Session &session, const Clock &clock,
                                                 ReleaseReport &report)
{
    bool isEntered = true;
    while (!m_leftOver.isEmpty()) {
        auto settled = session.sending().settle(m_leftOver.constFirst(), m_setup.lease.holder, clock.act());
        for (int i = 1; i < kSettleAttempts && !settled && settled.error().kind == db::ErrorKind::Busy; ++i)
            settled = session.sending().settle(m_leftOver.constFirst(), m_setup.lease.holder, clock.act());
        if (!settled && mayPass(settled.error()))
            return tl::unexpected(settled.error());
        isEntered = settled.has_value();
        if (settled)
            takeIn(*settled, report);
        else
            tellLost(m_leftOver.constFirst(), settled.error(), report);
        m_leftOver.removeFirst();
    }
    return isEntered;
}

db::Result<void> MessageReleaser::putOff(db::Session &session, const Clock &clock, db::MessageId id,
                                         AccountLine &line, ReleaseReport &report)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    ReleasedMessage news = newsOf(message);
    news.became = Released::Postponed;
    news.reason = u"account-limit"_s;
    news.nextMs = line.pace().nextMs(clock.nowMs());
    const auto postponed = session.approvals().postpone(id, news.nextMs, news.reason, clock.act());
    if (!postponed && postponed.error().kind != db::ErrorKind::Conflict)
        return tl::unexpected(postponed.error());
    if (postponed) {
        line.pace().add(news.nextMs); // the next one goes behind it
        takeIn(*postponed, report);
        comeBackAt(news.nextMs, report);
    } else {
        news.became = Released::Held;
    }
    tell(news, report);
    return {};
}

AccountLine &MessageReleaser::lineOf(const db::SendingAccount &account)
{
    auto &line = m_lines[account.id];
    if (!line)
        line = std::make_shared<AccountLine>(account);
    return *line;
}

void MessageReleaser::tell(const ReleasedMessage &message, ReleaseReport &report) const
{
    ++report.counts.at(static_cast<std::size_t>(message.became));
    if (m_setup.told && message.became != Released::Held)
        m_setup.told(message);
}

} // namespace app
