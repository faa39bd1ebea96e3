#include "app/outbox/campaign/campaign_list.h"

#include "db/outbox/campaign_store.h"
#include "db/session/session.h"

#include <numeric>

namespace app {

qint64 CampaignLine::total() const
{
    return std::accumulate(messages.cbegin(), messages.cend(), qint64{0});
}

db::Result<QList<CampaignLine>> loadCampaigns(db::Session &session)
{
    MK_TRY(const auto campaigns, session.campaigns().list());
    QList<CampaignLine> lines;
    for (const db::Campaign &campaign : campaigns) {
        MK_TRY(const auto counts, session.campaigns().counts(campaign.id));
        lines.append({campaign, counts});
    }
    return lines;
}

db::Result<CampaignLine> loadCampaign(db::Session &session, db::CampaignId id)
{
    MK_TRY(const auto campaign, session.campaigns().byId(id));
    MK_TRY(const auto counts, session.campaigns().counts(id));
    return CampaignLine{campaign, counts};
}

} // namespace app
