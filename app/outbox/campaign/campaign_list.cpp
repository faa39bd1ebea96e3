#include "app/outbox/campaign/campaign_list.h"

#include "app/outbox/campaign/campaign_state.h"
#include "db/outbox/campaign_store.h"
#include "db/session/session.h"

#include <numeric>

namespace app {

namespace {

db::Result<CampaignLine> campaignLineOf(db::Session &session, db::Campaign campaign)
{
    MK_TRY(const auto counts, session.campaigns().counts(campaign.id));
    campaign.state = campaignStateOf(campaign.state, counts);
    return CampaignLine{campaign, counts};
}

} // namespace

qint64 CampaignLine::total() const
{
    return std::accumulate(messages.cbegin(), messages.cend(), qint64{0});
}

db::Result<QList<CampaignLine>> loadCampaigns(db::Session &session)
{
    MK_TRY(const auto campaigns, session.campaigns().list());
    QList<CampaignLine> lines;
    for (const db::Campaign &campaign : campaigns) {
        MK_TRY(const auto line, campaignLineOf(session, campaign));
        lines.append(line);
    }
    return lines;
}

db::Result<CampaignLine> loadCampaign(db::Session &session, db::CampaignId id)
{
    MK_TRY(const auto campaign, session.campaigns().byId(id));
    return campaignLineOf(session, campaign);
}

} // namespace app
