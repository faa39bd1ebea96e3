#include "app/outbox/campaign/campaign_state.h"

namespace app {

using db::CampaignState;
using db::MessageState;

CampaignState campaignStateOf(CampaignState kept, const QHash<MessageState, qint64> &messages)
{
    if (kept == CampaignState::Cancelled)
        return kept;
    const bool isGoing = messages.value(MessageState::Approved) + messages.value(MessageState::Sending) > 0;
    const bool isWaiting = messages.value(MessageState::Planned) > 0;
    const bool hasGone = messages.value(MessageState::Sent) + messages.value(MessageState::Failed) +
                             messages.value(MessageState::Uncertain) >
                         0;
    if (kept == CampaignState::Paused)
        return isGoing && !isWaiting ? CampaignState::Approved : kept;
    if (isGoing || (hasGone && !isWaiting))
        return CampaignState::Approved;
    return isWaiting && !hasGone ? CampaignState::Planned : kept;
}

} // namespace app
