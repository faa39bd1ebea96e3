#include "app/outbox/campaign/campaign_entry.h"

#include "app/outbox/skip_reasons.h"
#include "db/outbox/campaign_store.h"
#include "db/session/session.h"

namespace app {

namespace {

constexpr qsizetype kMessagesATransaction = 1000;

} // namespace

db::Result<void> CampaignEntry::begin(db::Campaign campaign)
{
    campaign.state = db::CampaignState::Cancelled;
    MK_TRY(m_entered.id, m_session.inTransaction([&] { return m_session.campaigns().add(campaign, m_act); }));
    return {};
}

db::Result<void> CampaignEntry::take(const DryRunRow &row)
{
    if (!row.findings.isEmpty()) {
        ++m_entered.leftOut;
        return {};
    }
    db::OutboxMessage message = row.message;
    message.campaign = m_entered.id;
    message.state = db::MessageState::Cancelled;
    message.reason = kCampaignCancelledKey.toString();
    m_waiting.append({std::move(message), !row.moved.isEmpty()});
    return m_waiting.size() < kMessagesATransaction ? db::Result<void>() : enterWaiting();
}

db::Result<void> CampaignEntry::enterWaiting()
{
    MK_CHECK(m_session.inTransaction([this]() -> db::Result<void> {
        for (const auto &[message, isMoved] : std::as_const(m_waiting)) {
            const auto added = m_session.campaigns().addMessage(message, m_act);
            if (!added && added.error().kind != db::ErrorKind::Conflict)
                return tl::unexpected(added.error());
            const bool isEntered = added && *added; // else deleted meanwhile, or for the other audience now
            m_entered.planned += isEntered ? 1 : 0;
            m_entered.leftOut += isEntered ? 0 : 1;
            m_entered.moved += isEntered && isMoved ? 1 : 0;
        }
        return {};
    }));
    m_waiting.clear();
    return {};
}

db::Result<PlannedCampaign> CampaignEntry::end()
{
    MK_CHECK(enterWaiting());
    return m_entered;
}

} // namespace app
