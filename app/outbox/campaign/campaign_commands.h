#pragma once

#include "app/core/command.h"
#include "app/outbox/campaign/campaign_draft.h"
#include "app/outbox/sending/sending_commands.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace app {

/// The reason of a campaign that is not planned, because something is in the way of some of its recipients.
inline constexpr QStringView kSomeInTheWay = u"some-in-the-way";

struct PlannedCampaign
{
    db::CampaignId id;
    qint64 planned = 0;
    qint64 moved = 0; ///< of these, later than asked
    qint64 leftOut = 0;
};

/// What is asked of each message of a campaign before all of them are approved in one go.
struct CampaignApproval
{
    QMap<qint64, QList<db::MessageId>> ready; ///< by when they may go, see ApprovalAnswer::earliestMs
    QList<NotApproved> refused;
};

/// Plans a message to every recipient for whom a dry run finds nothing, at its hour or, where the rules of
/// sending put it off, at the next they allow. Conflict: something is found and nobody is to be left out, or
/// there is no message to plan; Cancelled where `progress` stops it, and then nothing is done; else as
/// DryRun::begin(). Others write meanwhile: the campaign and its messages are cancelled until all are in the
/// file, and stay so where the program is killed.
struct PlanCampaign
{
    static constexpr QStringView kName = u"campaign.plan";

    CampaignDraft draft = {};
    bool leaveOut = false;  ///< those with findings; else the campaign is planned for all or not at all
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"draft", &PlanCampaign::draft},
                                           Argument{"leaveOut", &PlanCampaign::leaveOut}};

    [[nodiscard]] db::Result<PlannedCampaign> prepare(db::Session &session, const db::Act &act) const;
    [[nodiscard]] db::Result<Effect<PlannedCampaign>> finish(db::Session &session, const db::Act &act,
                                                             const PlannedCampaign &entered) const;
    [[nodiscard]] db::Result<void> abandon(db::Session &session, const PlannedCampaign &entered) const;
    [[nodiscard]] db::Result<Effect<PlannedCampaign>> apply(db::Session &session, const db::Act &act) const;
};

/// ApproveMessages for its messages that are planned. Conflict: it is cancelled, or none can be approved;
/// Cancelled where `progress` stops it, and then nothing is done. Others write while the rules are asked.
struct ApproveCampaign
{
    static constexpr QStringView kName = u"campaign.approve";

    db::CampaignId id;
    QList<db::MessageId> except = {}; ///< stay planned
    Progress progress = {};           ///< not kept
    static constexpr std::tuple kArguments{Argument{"id", &ApproveCampaign::id},
                                           Argument{"except", &ApproveCampaign::except}};

    [[nodiscard]] db::Result<CampaignApproval> prepare(db::Session &session, const db::Act &act) const;
    [[nodiscard]] db::Result<Effect<ApprovalReport>> finish(db::Session &session, const db::Act &act,
                                                            const CampaignApproval &asked) const;
    [[nodiscard]] db::Result<Effect<ApprovalReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes the approvals of its messages back, as far as nothing has gone, and answers how many. Those whose
/// customer has changed to the other audience cannot wait: they are skipped, as they would be when they went.
/// Conflict: there is none to take back.
struct PauseCampaign
{
    static constexpr QStringView kName = u"campaign.pause";

    db::CampaignId id;
    db::CampaignState to = db::CampaignState::Paused; ///< or what it was before it was approved
    static constexpr std::tuple kArguments{Argument{"id", &PauseCampaign::id},
                                           Argument{"to", &PauseCampaign::to}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Cancels its messages that have not gone, and answers how many. Conflict: it is cancelled already.
struct CancelCampaign
{
    static constexpr QStringView kName = u"campaign.cancel";

    db::CampaignId id;
    static constexpr std::tuple kArguments{Argument{"id", &CancelCampaign::id}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Plans again what was cancelled with the campaign, as far as it is still for its customer, and answers how
/// many. What was approved before has to be approved again, see waitingAgain(). Conflict: it is not
/// cancelled.
struct RestoreCampaign
{
    static constexpr QStringView kName = u"campaign.restore";

    db::CampaignId id;
    db::CampaignState to = db::CampaignState::Planned;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreCampaign::id},
                                           Argument{"to", &RestoreCampaign::to}};

    [[nodiscard]] db::Result<Effect<qint64>> apply(db::Session &session, const db::Act &act) const;
};

/// Of a campaign that was no longer merely planned when it was cancelled, and has been restored.
struct WaitingAgain
{
    db::CampaignId campaign;
    qint64 messages = 0; ///< that do not go before they are approved once more
};
/// From the details of the step; nothing: no message waits so.
std::optional<WaitingAgain> waitingAgain(const QJsonObject &details);

} // namespace app
