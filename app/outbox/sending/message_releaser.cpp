#include "app/outbox/sending/message_releaser.h"

#include "app/outbox/sending/claim_message.h"
#include "app/outbox/sending/missed_before.h"
#include "app/outbox/sending/release_round.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

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
    const auto sent =
        ReleaseRound({session, clock, m_setup, due, m_lines, m_answers, m_queue, m_random, report})
            .send(limit);
    m_lines.finish();
    MK_CHECK(sent);
    MK_CHECK(noteRoundEnd(session, clock.nowMs()));
    MK_CHECK(session.releaseLease().giveUp(m_setup.lease.holder));
    return report;
}

void MessageReleaser::endRests()
{
    m_lines.endRests();
}

db::Result<bool> MessageReleaser::hasWork(db::Session &session, const DueMessages &due, qint64 nowMs,
                                          ReleaseReport &report)
{
    for (const db::SendingAccount &account : due.accounts)
        m_lines.of(account).takeOver(account);
    bool canSend = false;
    for (const db::DueMessage &one : due.messages) {
        const auto until = m_lines.of(due.accounts.value(one.channel)).restingUntil(nowMs);
        canSend |= !until;
        if (until)
            report.comeBackAt(*until);
    }
    if (!m_answers.isEmpty() || (canSend && !due.settings.isHeld()))
        return true;
    return session.sending().isAnyClaimed(); // perhaps by a desk that has stopped
}

db::Result<bool> MessageReleaser::begin(db::Session &session, const Clock &clock, const DueMessages &due,
                                        ReleaseReport &report)
{
    MK_CHECK(enterLeftOver(session, clock, report));
    return session.inTransaction([&]() -> db::Result<bool> {
        MK_TRY(const bool taken, takeLease(session, m_setup.lease, clock.act()));
        if (!taken) {
            MK_TRY(const auto lease, session.releaseLease().last());
            report.course = ReleaseReport::Course::OtherDesk;
            report.desk = lease ? lease->desk : QString();
            if (lease)
                report.comeBackAt(lease->untilMs);
            return false;
        }
        MK_CHECK(keepMissedBefore(session, due.missedBeforeMs));
        MK_TRY(const auto lost,
               session.sending().recover(m_setup.lease.holder, u"desk-stopped"_s, clock.act()));
        report.recovered = lost.customerIds.size();
        report.takeIn(lost);
        return true;
    });
}

db::Result<void> MessageReleaser::enterLeftOver(db::Session &session, const Clock &clock,
                                                ReleaseReport &report)
{
    if (m_answers.isEmpty())
        return {};
    MK_CHECK(session.inTransaction(
        [&] { return m_answers.enter(session, m_setup.lease.holder, clock.act(), report); }));
    for (const ReleasedMessage &news : m_answers.takeNews()) {
        if (news.nextMs > 0)
            report.comeBackAt(news.nextMs);
        report.add(news.became);
        if (m_setup.told && news.became != Released::Held)
            m_setup.told(news);
    }
    return {};
}

} // namespace app
