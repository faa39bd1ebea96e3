#include "app/outbox/sending/sending_commands.h"

#include "app/outbox/message_refusals.h"
#include "app/outbox/sending/approval_course.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/outbox/skip_reasons.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/unanswered_attempts.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Result<OneApproval> approveOne(db::Session &session, db::MessageId id, ApprovalCourse &course,
                                   const db::Act &act)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_TRY(const auto answer, askApproval(session, message, course));
    if (answer.refused)
        return OneApproval{answer.refused};
    OneApproval done{{}, {}, message.state == db::MessageState::Planned};
    MK_TRY(done.changes, session.approvals().approve(id, answer.earliestMs, act));
    return done;
}

} // namespace

db::Result<Effect<ApprovalReport>> ApproveMessages::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(auto course, beginApproval(session, act));
    WithdrawApprovals inverse;
    const auto approve = [&](db::MessageId id) { return approveOne(session, id, course, act); };
    MK_TRY(auto effect, stepEach(session, ids, approve, inverse.ids, progress));
    if (!inverse.ids.isEmpty())
        effect.trace.inverse = stepOf(inverse);
    return effect;
}

db::Result<Effect<ApprovalReport>> WithdrawApprovals::apply(db::Session &session, const db::Act &act) const
{
    ApproveMessages inverse;
    const auto withdraw = [&](db::MessageId id) -> db::Result<OneApproval> {
        MK_TRY(const auto changes, session.approvals().withdraw(id, act));
        MK_TRY(const auto message, session.outbox().byId(id));
        return OneApproval{{}, changes, message.state == db::MessageState::Planned};
    };
    MK_TRY(auto effect, stepEach(session, ids, withdraw, inverse.ids));
    if (!inverse.ids.isEmpty())
        effect.trace.inverse = stepOf(inverse);
    return effect;
}

db::Result<Effect<Nothing>> PauseSending::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto before, SendingSettings::load(session));
    Effect<Nothing> effect;
    if (before.paused == on)
        return effect;
    const QString key = kSendingPausedKey.toString();
    MK_TRY(effect.trace.changes, on ? session.settings().set(key, u"1"_s) : session.settings().remove(key));
    effect.trace.subjects = {u"setting/%1"_s.arg(key)};
    effect.trace.inverse = stepOf(PauseSending{before.paused});
    return effect;
}

db::Result<Effect<Nothing>> ResolveNotSent::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_TRY(const auto events, session.deliveryEvents().of(id));
    MK_TRY(const auto changes, session.approvals().setFailed(id, u"not-sent"_s, act));
    const TakeNotSentBack inverse{id, message.reason, message.sending.claimedAtMs,
                                  db::unansweredAttempts(message, events)};
    return Effect<Nothing>{{}, {changes, message.customerName, {sendingSubject(id)}, stepOf(inverse)}};
}

db::Result<Effect<Nothing>> TakeNotSentBack::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_CHECK(refuseErased(session, message));
    MK_TRY(const auto changes,
           session.approvals().setUncertainAgain(id, {reason, claimedAtMs, attempts}, act));
    return Effect<Nothing>{{},
                           {changes, message.customerName, {sendingSubject(id)}, stepOf(ResolveNotSent{id})}};
}

} // namespace app
