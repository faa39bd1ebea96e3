#include "app/outbox/sending/sending_commands.h"

#include "app/mail/mail_size.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/outbox/late_words.h"
#include "app/outbox/message_refusals.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/sending/approval_steps.h"
#include "app/outbox/sending/notification.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/outbox/skip_reasons.h"
#include "db/messages/template_file_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/unanswered_attempts.h"
#include "db/shop/setting_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What is asked once for all messages of a command.
struct ApprovalCourse
{
    ChannelAccounts accounts;
    ShopPolicy policy;
    qint64 earliestMs = 0;                       ///< the end of the time in which it can be taken back
    std::optional<TemplateLibrary> library = {}; ///< where Zalo sends by itself
    QHash<db::CampaignId, db::CampaignState> campaigns = {}; ///< those of the messages so far
};

db::Result<ApprovalCourse> beginApproval(db::Session &session, const db::Act &act)
{
    MK_TRY(const auto settings, SendingSettings::load(session));
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    MK_TRY(const auto policy, loadShopPolicy(session));
    ApprovalCourse course{accounts, policy, act.ms + settings.undoMs()};
    if (accounts.contains(db::Channel::Zalo)) {
        MK_TRY(course.library, loadTemplates(session));
    }
    return course;
}

/// InvalidInput: its account cannot send it as it stands.
db::Result<void> checkSendable(db::Session &session, const ApprovalCourse &course,
                               const db::OutboxMessage &message, const db::SendingAccount &account)
{
    if (account.kind == db::AccountKind::Smtp) {
        MK_TRY(const auto files, session.templateFiles().of(message.templateId));
        QList<qint64> sizes;
        for (const db::TemplateFile &file : files)
            sizes.append(file.size);
        return checkMailSize(mailSizeWith(sizes), account);
    }
    if (course.library && account.kind == db::AccountKind::Zalo)
        MK_CHECK(notificationOf(session, *course.library, message, account));
    return {};
}

NotApproved notSendable(db::MessageId id, const db::Error &error)
{
    const QString why = error.reason.isEmpty() ? error.detail : reasonInFull(error.reason);
    return notApprovedBecause(id, u"message %1: %2"_s.arg(QString::number(id.value), why), error.reason);
}

/// Conflict: the campaign of the message was cancelled.
db::Result<void> refuseCancelledCampaign(db::Session &session, const db::OutboxMessage &message,
                                         ApprovalCourse &course)
{
    if (!message.campaign)
        return {};
    auto known = course.campaigns.constFind(message.campaign);
    if (known == course.campaigns.cend()) {
        MK_TRY(const auto campaign, session.campaigns().byId(message.campaign));
        known = course.campaigns.insert(campaign.id, campaign.state);
    }
    if (*known != db::CampaignState::Cancelled)
        return {};
    return tl::unexpected(
        messageConflict(message.id, u"its campaign was cancelled"_s, kCampaignCancelledKey.toString()));
}

db::Result<OneApproval> approveOne(db::Session &session, db::MessageId id, ApprovalCourse &course,
                                   const db::Act &act)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_CHECK(refuseCancelledCampaign(session, message, course));
    const auto account = course.accounts.find(message.channel);
    if (account == course.accounts.end())
        return OneApproval{notApprovedBecause(id, u"message %1: no account sends by %2"_s.arg(
                                                      QString::number(id.value), keyOf(message.channel)))};
    const qint64 hourMs = QDateTime(message.dueOn, message.dueAt, course.policy.zone).toMSecsSinceEpoch();
    const qint64 goesMs = std::max(hourMs, course.earliestMs);
    MK_TRY(const auto verdict, askPolicy(session, course.policy, id, goesMs, senderKindOf(account->kind)));
    if (verdict.kind == SendVerdict::Kind::Refused)
        return OneApproval{notApprovedBy(id, verdict.rules)};
    const auto sendable = checkSendable(session, course, message, *account);
    if (!sendable && sendable.error().kind == db::ErrorKind::InvalidInput)
        return OneApproval{notSendable(id, sendable.error())};
    MK_CHECK(sendable);
    const bool isLater = verdict.kind == SendVerdict::Kind::Later;
    const QDateTime goes =
        isLater ? verdict.earliest : QDateTime::fromMSecsSinceEpoch(goesMs, course.policy.zone);
    if (message.campaign && isOutOfPlace(message, goes.date()))
        return tl::unexpected(messageConflict(id, u"its words speak of another day"_s, u"other-day"_s));
    OneApproval done{{}, {}, message.state == db::MessageState::Planned};
    MK_TRY(done.changes, session.approvals().approve(
                             id, isLater ? verdict.earliest.toMSecsSinceEpoch() : course.earliestMs, act));
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
