#pragma once

#include "db/outbox/campaign.h"

#include <QHash>

namespace app {

/// How a campaign stands: paused and cancelled as a person left it, approved and planned as its messages say,
/// since they are approved and withdrawn one by one, too. `messages`: how many are in each state.
db::CampaignState campaignStateOf(db::CampaignState kept, const QHash<db::MessageState, qint64> &messages);

} // namespace app
