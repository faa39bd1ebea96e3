#pragma once

#include "app/core/clock.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/late_wording.h"
#include "app/outbox/missed/missed_kind.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/campaign.h"

#include <QSet>

#include <optional>

namespace app {

/// What is asked once for all missed messages of a list or a command.
struct MissedCourse
{
    Clock clock;
    SendingSettings settings;
    ChannelAccounts accounts; ///< that send by themselves
    db::DueMoment moment;
    db::ApprovalHours hours;
    LateWording wording;
    ShopPolicy policy;

    [[nodiscard]] static db::Result<MissedCourse> begin(db::Session &session, const Clock &clock);

    /// Whether a program sends it once it is let go; else a person does.
    bool goesByItself(const db::OutboxMessage &message) const { return accounts.contains(message.channel); }
};

/// Whether a person has paused or cancelled it: what is planned of it waits with it, and is not asked about.
bool isHeldCampaign(const db::Campaign &campaign);

/// What tells missed messages from others.
struct MissedMoment
{
    db::DueMoment due;
    db::ApprovalHours hours;
    QSet<db::CampaignId> held; ///< see isHeldCampaign()
};
[[nodiscard]] db::Result<MissedMoment> missedMoment(db::Session &session, const Clock &clock);
/// Why a person is asked about a message, as db::LateMessageStore::missed() lists it; nothing: they are not.
std::optional<MissedKind> missedKindOf(const db::OutboxMessage &message, const MissedMoment &moment);
/// Whether they are.
bool isAskedAbout(const db::OutboxMessage &message, const MissedMoment &moment);

/// May it go at that instant (UTC epoch milliseconds)? What is to go as it is may not wait beyond its day.
[[nodiscard]] db::Result<SendVerdict> askMissed(db::Session &session, const MissedCourse &course,
                                                const db::OutboxMessage &message, MissedKind kind,
                                                qint64 atMs);

} // namespace app
