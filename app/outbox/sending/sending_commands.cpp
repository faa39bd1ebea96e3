#include "app/outbox/sending/sending_commands.h"

#include "app/outbox/accounts/default_account.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/shop/setting_store.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// As message_commands.cpp calls it: these steps are in the way of each other.
QString sendingSubject(db::MessageId id)
{
    return u"message/%1/state"_s.arg(id.value);
}

/// What is asked once for all messages of a command.
struct ApprovalCourse
{
    ChannelAccounts accounts;
    QTimeZone zone;
    SendLimits limits;
    qint64 earliestMs = 0; ///< the end of the time in which it can be taken back
};

db::Result<ApprovalCourse> beginApproval(db::Session &session, const db::Act &act)
{
    MK_TRY(const auto settings, SendingSettings::load(session));
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto limits, loadSendLimits(session));
    return ApprovalCourse{accounts, shop.zone, limits, act.ms + settings.undoMs()};
}

struct OneApproval
{
    std::optional<NotApproved> refused;
    db::ChangeSet changes = {};
    bool isReversible = true; ///< by the opposite command
};

NotApproved notApprovedBecause(db::MessageId id, const QString &why)
{
    return {id, {}, why};
}

db::Result<OneApproval> approveOne(db::Session &session, db::MessageId id, const ApprovalCourse &course,
                                   const db::Act &act)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    const auto account = course.accounts.find(message.channel);
    if (account == course.accounts.end())
        return OneApproval{notApprovedBecause(id, u"message %1: no account sends by %2"_s.arg(
                                                      QString::number(id.value), keyOf(message.channel)))};
    const qint64 hourMs = QDateTime(message.dueOn, message.dueAt, course.zone).toMSecsSinceEpoch();
    const auto goesAt = QDateTime::fromMSecsSinceEpoch(std::max(hourMs, course.earliestMs), course.zone);
    MK_TRY(const auto verdict, askPolicy(session, id, goesAt, senderKindOf(account->kind), course.limits));
    if (verdict.kind == SendVerdict::Kind::Refused)
        return OneApproval{NotApproved{
            id, verdict.rules, u"message %1: %2"_s.arg(QString::number(id.value), keysOf(verdict.rules))}};
    const bool isLater = verdict.kind == SendVerdict::Kind::Later;
    OneApproval done{{}, {}, message.state == db::MessageState::Planned};
    MK_TRY(done.changes, session.approvals().approve(
                             id, isLater ? verdict.earliest.toMSecsSinceEpoch() : course.earliestMs, act));
    return done;
}

using StepOfOne = std::function<db::Result<OneApproval>(db::MessageId)>;

bool isRefusalOfOne(const db::Error &error)
{
    return error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound;
}

/// Runs each in a part of the transaction of its own. `reversible`: of which the step can be taken back.
db::Result<Effect<ApprovalReport>> stepEach(db::Session &session, const QList<db::MessageId> &ids,
                                            const StepOfOne &step, QList<db::MessageId> &reversible)
{
    Effect<ApprovalReport> effect;
    for (const db::MessageId id : ids) {
        const auto one = session.inTransaction([&] { return step(id); });
        if (!one && !isRefusalOfOne(one.error()))
            return tl::unexpected(one.error());
        if (!one || one->refused) {
            effect.value.refused.append(one ? *one->refused : notApprovedBecause(id, one.error().detail));
            continue;
        }
        effect.value.done.append(id);
        effect.trace.subjects.append(sendingSubject(id));
        effect.trace.changes.outbox = true;
        effect.trace.changes.customerIds.append(one->changes.customerIds);
        if (one->isReversible)
            reversible.append(id);
    }
    if (effect.value.done.isEmpty()) {
        if (ids.isEmpty())
            return db::failure(db::ErrorKind::InvalidInput, u"no message is named"_s);
        return db::failure(db::ErrorKind::Conflict, effect.value.refused.constFirst().why);
    }
    effect.trace.about = QString::number(effect.value.done.size());
    return effect;
}

} // namespace

db::Result<Effect<ApprovalReport>> ApproveMessages::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto course, beginApproval(session, act));
    WithdrawApprovals inverse;
    const auto approve = [&](db::MessageId id) { return approveOne(session, id, course, act); };
    MK_TRY(auto effect, stepEach(session, ids, approve, inverse.ids));
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
    MK_TRY(const auto changes, session.approvals().setFailed(id, u"not-sent"_s, act));
    return Effect<Nothing>{{}, {changes, message.customerName, {sendingSubject(id)}, {}}};
}

} // namespace app
