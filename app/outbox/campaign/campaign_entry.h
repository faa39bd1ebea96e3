#pragma once

#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/campaign/dry_run.h"
#include "db/outbox/campaign.h"

#include <QList>

namespace app {

/// Enters a campaign with its messages, a thousand a transaction, so that other writers have their turn in
/// between. Until they are revived all of it is cancelled, and nothing of it goes.
class CampaignEntry final
{
public:
    /// The session outlives it.
    CampaignEntry(db::Session &session, const db::Act &act) : m_session(session), m_act(act) {}

    [[nodiscard]] db::Result<void> begin(db::Campaign campaign);
    /// The message of a recipient for whom nothing was found; counts either.
    [[nodiscard]] db::Result<void> take(const DryRunRow &row);
    /// Answers what is in the file.
    [[nodiscard]] db::Result<PlannedCampaign> end();
    /// What is in the file so far; without an id where begin() failed.
    const PlannedCampaign &entered() const { return m_entered; }

private:
    struct Waiting
    {
        db::OutboxMessage message;
        bool isMoved;
    };
    [[nodiscard]] db::Result<void> enterWaiting();

    db::Session &m_session;
    db::Act m_act;
    PlannedCampaign m_entered;
    QList<Waiting> m_waiting;
};

} // namespace app
