#include "app/outbox/missed/missed_course.h"

#include "app/outbox/sending/due_messages.h"
#include "app/outbox/sending/missed_before.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/campaign_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

db::ApprovalHours hoursOf(const Clock &clock, const SendingSettings &settings,
                          const ChannelAccounts &accounts)
{
    return {clock.now().addMSecs(-settings.graceMs()), accounts.keys()};
}

} // namespace

db::Result<MissedCourse> MissedCourse::begin(db::Session &session, const Clock &clock)
{
    MK_TRY(const auto settings, SendingSettings::load(session));
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    MK_TRY(const auto beforeMs, missedBeforeMs(session, settings, clock.nowMs()));
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(auto wording, LateWording::begin(session, clock, shop));
    MK_TRY(const auto policy, loadShopPolicy(session));
    const db::ApprovalHours hours = hoursOf(clock, settings, accounts);
    return MissedCourse{clock, settings,           accounts, dueMomentOf(clock, beforeMs),
                        hours, std::move(wording), policy};
}

db::Result<MissedMoment> missedMoment(db::Session &session, const Clock &clock)
{
    MK_TRY(const auto settings, SendingSettings::load(session));
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    MK_TRY(const auto beforeMs, missedBeforeMs(session, settings, clock.nowMs()));
    MissedMoment moment{dueMomentOf(clock, beforeMs), hoursOf(clock, settings, accounts), {}};
    MK_TRY(const auto campaigns, session.campaigns().list());
    for (const db::Campaign &campaign : campaigns) {
        if (isHeldCampaign(campaign))
            moment.held.insert(campaign.id);
    }
    return moment;
}

bool isHeldCampaign(const db::Campaign &campaign)
{
    return campaign.state == db::CampaignState::Paused || campaign.state == db::CampaignState::Cancelled;
}

std::optional<MissedKind> missedKindOf(const db::OutboxMessage &message, const MissedMoment &moment)
{
    const bool isHeld = message.state == db::MessageState::Planned && moment.held.contains(message.campaign);
    return isHeld ? std::nullopt : missedKindOf(message, moment.due, moment.hours);
}

bool isAskedAbout(const db::OutboxMessage &message, const MissedMoment &moment)
{
    return missedKindOf(message, moment).has_value();
}

db::Result<SendVerdict> askMissed(db::Session &session, const MissedCourse &course,
                                  const db::OutboxMessage &message, MissedKind kind, qint64 atMs)
{
    const auto account = course.accounts.find(message.channel);
    if (account == course.accounts.end()) {
        MK_TRY(auto verdict, askPolicyByHand(session, course.policy, message.id, atMs));
        if (verdict.kind == SendVerdict::Kind::Later)
            verdict = {}; // the person sends it in time
        return verdict;
    }
    MK_TRY(auto verdict, askPolicy(session, course.policy, message.id, atMs, senderKindOf(account->kind)));
    const QDate lastDay = std::max(message.occasionOn, course.moment.day);
    if (verdict.kind == SendVerdict::Kind::Later && !isBelated(kind) && verdict.earliest.date() > lastDay)
        verdict.kind = SendVerdict::Kind::Refused;
    return verdict;
}

} // namespace app
