#pragma once

#include "db/core/error.h"
#include "db/outbox/campaign.h"

#include <QHash>
#include <QList>

namespace db {
class Session;
}

namespace app {

/// A campaign, and how far its messages are.
struct CampaignLine
{
    db::Campaign campaign;                    ///< its state as campaignStateOf() says
    QHash<db::MessageState, qint64> messages; ///< how many are in each state

    /// Of every state.
    qint64 total() const;
};

/// The newest first.
[[nodiscard]] db::Result<QList<CampaignLine>> loadCampaigns(db::Session &session);
/// NotFound where there is none.
[[nodiscard]] db::Result<CampaignLine> loadCampaign(db::Session &session, db::CampaignId id);

} // namespace app
