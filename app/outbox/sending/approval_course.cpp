#include "app/outbox/sending/approval_course.h"

#include "app/outbox/late_words.h"
#include "app/outbox/message_refusals.h"
#include "app/outbox/sending/sendable.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/outbox/skip_reasons.h"
#include "db/outbox/campaign_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

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

} // namespace

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

db::Result<ApprovalAnswer> askApproval(db::Session &session, const db::OutboxMessage &message,
                                       ApprovalCourse &course)
{
    const db::MessageId id = message.id;
    MK_CHECK(refuseCancelledCampaign(session, message, course));
    const auto account = course.accounts.find(message.channel);
    if (account == course.accounts.end())
        return ApprovalAnswer{notApprovedBecause(id, u"message %1: no account sends by %2"_s.arg(
                                                         QString::number(id.value), keyOf(message.channel)))};
    const qint64 hourMs = QDateTime(message.dueOn, message.dueAt, course.policy.zone).toMSecsSinceEpoch();
    const qint64 goesMs = std::max(hourMs, course.earliestMs);
    MK_TRY(const auto verdict, askPolicy(session, course.policy, id, goesMs, senderKindOf(account->kind)));
    if (verdict.kind == SendVerdict::Kind::Refused)
        return ApprovalAnswer{notApprovedBy(id, verdict.rules)};
    const auto sendable =
        checkSendable(session, course.library ? &*course.library : nullptr, message, *account);
    if (!sendable && sendable.error().kind == db::ErrorKind::InvalidInput)
        return ApprovalAnswer{notSendable(id, sendable.error())};
    MK_CHECK(sendable);
    const bool isLater = verdict.kind == SendVerdict::Kind::Later;
    const QDateTime goes =
        isLater ? verdict.earliest : QDateTime::fromMSecsSinceEpoch(goesMs, course.policy.zone);
    if (message.campaign && isOutOfPlace(message, goes.date()))
        return tl::unexpected(messageConflict(id, u"its words speak of another day"_s, u"other-day"_s));
    return ApprovalAnswer{{}, isLater ? verdict.earliest.toMSecsSinceEpoch() : course.earliestMs};
}

} // namespace app
