#include "app/outbox/missed/missed_commands.h"

#include "app/outbox/late_words.h"
#include "app/outbox/message_refusals.h"
#include "app/outbox/missed/missed_course.h"
#include "app/outbox/restored/restored_backup.h"
#include "app/outbox/sending/approval_steps.h"
#include "app/outbox/skip_reasons.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/late_message_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_store.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using db::MessageState;

namespace app {

namespace {

constexpr qint64 kMsBetweenMissed = 60'000 / kMissedAMinute;

db::Result<MissedCourse> courseAt(db::Session &session, const db::Act &act)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(act.ms, shop.zone);
    return MissedCourse::begin(session, Clock::fixedAt(now, shop.zone));
}

/// Still to be sent, with nothing decided; what a server may have stays where it is.
db::Result<void> bringBackIntoThePlan(db::Session &session, const db::OutboxMessage &message,
                                      const db::Act &act)
{
    if (message.state == MessageState::Approved)
        return session.approvals().withdraw(message.id, act).map([](const auto &) {});
    if (message.state != MessageState::Uncertain)
        return {};
    // A step for this alone would let the plan have what a server may have.
    MK_CHECK(session.outbox().skip(message.id, kDoubted.toString(), act));
    return session.outbox().reopen(message.id, act).map([](const auto &) {});
}

/// Late words are given once.
db::Result<void> giveLateWords(db::Session &session, MissedCourse &course, const db::OutboxMessage &message,
                               MissedKind kind, const db::Act &act)
{
    if (!needsLateWords(message, kind))
        return {};
    MK_TRY(const auto words, course.wording.wordsOf(session, message));
    return session.lateMessages().setLate(message.id, words, act);
}

/// By hand, from Today.
db::Result<db::ChangeSet> leaveToAPerson(db::Session &session, MissedCourse &course,
                                         const db::OutboxMessage &message, MissedKind kind,
                                         const db::Act &act)
{
    MK_CHECK(bringBackIntoThePlan(session, message, act));
    MK_CHECK(giveLateWords(session, course, message, kind, act));
    if (isBelated(kind) && message.campaign) // Today lists what is late, and nothing else of earlier days
        MK_CHECK(session.lateMessages().setLate(message.id, {}, act));
    return session.lateMessages().setReason(message.id, kWantedLate.toString(), act);
}

db::Result<db::ChangeSet> leaveToAProgram(db::Session &session, MissedCourse &course,
                                          const db::OutboxMessage &message, MissedKind kind, qint64 goesMs,
                                          const db::Act &act)
{
    if (message.state == MessageState::Uncertain)
        MK_CHECK(session.sending().sendAgain(message.id, act));
    MK_CHECK(giveLateWords(session, course, message, kind, act));
    return session.approvals().approve(message.id, goesMs, act);
}

/// When missed messages go, UTC epoch milliseconds: never all at once, be it from now on or once a rule lets
/// them go.
class MissedTimetable final
{
public:
    explicit MissedTimetable(qint64 earliestMs) : m_nextMs(earliestMs) {}

    /// For who may go at once.
    qint64 nextMs() const { return m_nextMs; }
    void takeNext() { m_nextMs += kMsBetweenMissed; }
    /// For who may go only from then on.
    qint64 takeAfter(qint64 ms)
    {
        qint64 &next = m_later[ms];
        const qint64 at = std::max(next, ms);
        next = at + kMsBetweenMissed;
        return at;
    }

private:
    qint64 m_nextMs;
    QHash<qint64, qint64> m_later; ///< by what the rule says: the next free instant
};

/// What a person has paused or cancelled with its campaign goes with that campaign.
db::Result<bool> isOfHeldCampaign(db::Session &session, const db::OutboxMessage &message)
{
    if (!message.campaign || message.state != MessageState::Planned)
        return false;
    return session.campaigns().byId(message.campaign).map(&isHeldCampaign);
}

db::Result<OneApproval> sendOneMissed(db::Session &session, MissedCourse &course, db::MessageId id,
                                      MissedTimetable &times, const db::Act &act)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_CHECK(refuseErased(session, message));
    const auto kind = missedKindOf(message, course.moment, course.hours);
    MK_TRY(const bool isHeld, isOfHeldCampaign(session, message));
    if (!kind || isHeld)
        return OneApproval{notApprovedBecause(
            id, u"message %1 was answered already, or not missed"_s.arg(QString::number(id.value)))};
    MK_TRY(const auto verdict, askMissed(session, course, message, *kind, times.nextMs()));
    if (verdict.kind == SendVerdict::Kind::Refused)
        return OneApproval{notApprovedBy(id, verdict.rules)};
    OneApproval done;
    if (course.goesByItself(message)) {
        const bool isLater = verdict.kind == SendVerdict::Kind::Later;
        const qint64 goesMs =
            isLater ? times.takeAfter(verdict.earliest.toMSecsSinceEpoch()) : times.nextMs();
        if (!isLater)
            times.takeNext();
        MK_TRY(done.changes, leaveToAProgram(session, course, message, *kind, goesMs, act));
    } else {
        MK_TRY(done.changes, leaveToAPerson(session, course, message, *kind, act));
    }
    MK_TRY(const auto reworded, session.outbox().byId(id));
    if (isOutOfPlace(reworded, course.moment.day)) // and nothing of it is done
        return tl::unexpected(messageConflict(id, u"its words speak of another day"_s));
    return done;
}

/// Back to what it was when a person was asked about it.
db::Result<db::ChangeSet> askAgain(db::Session &session, const MissedBefore &before, const db::Act &act)
{
    MK_TRY(const auto message, session.outbox().byId(before.id));
    if (!db::isOpen(message.state))
        return tl::unexpected(messageConflict(before.id, u"it is %1"_s.arg(db::keyOf(message.state))));
    if (before.state == MessageState::Uncertain)
        return session.lateMessages().doubt(before.id, before.reason, act);
    if (before.state == MessageState::Approved) {
        if (message.state == MessageState::Planned)
            MK_CHECK(session.approvals().approve(before.id, before.nextMs, act));
        return session.approvals().postpone(before.id, before.nextMs, before.reason, act);
    }
    if (message.state == MessageState::Approved)
        MK_CHECK(session.approvals().withdraw(before.id, act));
    return session.lateMessages().setReason(before.id, before.reason, act);
}

} // namespace

db::Result<Effect<ApprovalReport>> SendMissed::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(auto course, courseAt(session, act));
    MissedTimetable times(act.ms + course.settings.undoMs());
    QHash<db::MessageId, MissedBefore> before;
    const auto send = [&](db::MessageId id) -> db::Result<OneApproval> {
        MK_TRY(const auto message, session.outbox().byId(id));
        MK_TRY(auto one, sendOneMissed(session, course, id, times, act));
        before.insert(id, {id, message.state, message.reason, message.sending.nextAttemptAtMs});
        return one;
    };
    QList<db::MessageId> reversible;
    MK_TRY(auto effect, stepEach(session, ids, send, reversible, progress));
    AskAboutMissed inverse;
    for (const db::MessageId id : std::as_const(reversible))
        inverse.to.append(before.value(id));
    effect.trace.inverse = stepOf(inverse);
    return effect;
}

db::Result<Effect<ApprovalReport>> AskAboutMissed::apply(db::Session &session, const db::Act &act) const
{
    QHash<db::MessageId, MissedBefore> before;
    QList<db::MessageId> ids;
    for (const MissedBefore &one : to) {
        before.insert(one.id, one);
        ids.append(one.id);
    }
    const auto ask = [&](db::MessageId id) -> db::Result<OneApproval> {
        MK_TRY(const auto changes, askAgain(session, before.value(id), act));
        return OneApproval{{}, changes};
    };
    SendMissed inverse;
    MK_TRY(auto effect, stepEach(session, ids, ask, inverse.ids, progress));
    effect.trace.inverse = stepOf(inverse);
    return effect;
}

} // namespace app
