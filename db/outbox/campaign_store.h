#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/outbox/campaign.h"

#include <QHash>
#include <QList>

#include <optional>

namespace db {

class Connection;
struct OutboxMessage;

/// Campaigns, and what is done to all of their messages at once. A customer has one message of a campaign at
/// most, and the schema refuses a second, whatever became of the first. What is done to all of them at once
/// wants the caller's transaction.
class CampaignStore final
{
public:
    explicit CampaignStore(const Connection &connection) : m_connection(connection) {}

    /// In the state it names.
    [[nodiscard]] Result<CampaignId> add(const Campaign &campaign, const Act &now);
    /// NotFound where there is none.
    [[nodiscard]] Result<Campaign> byId(CampaignId id) const;
    /// The newest first.
    [[nodiscard]] Result<QList<Campaign>> list() const;
    /// NotFound where there is none.
    [[nodiscard]] Result<void> setState(CampaignId id, CampaignState state, const Act &now);

    /// With its messages, none of which was ever sent; else Conflict.
    [[nodiscard]] Result<void> remove(CampaignId id);

    /// A message of its campaign, in the state and for the reason it names. Nothing where the customer has
    /// one of it, or is deleted. Conflict when the template is for the other audience.
    [[nodiscard]] Result<std::optional<MessageId>> addMessage(const OutboxMessage &message, const Act &now);
    /// Whether the customer is sent the same text by that channel on that day as a message of a campaign, or
    /// was.
    [[nodiscard]] Result<bool> hasTheSame(const OutboxMessage &draft) const;
    /// How many messages of it are in each state.
    [[nodiscard]] Result<QHash<MessageState, qint64>> counts(CampaignId id) const;
    /// Its messages in that state, in the order of their hours.
    [[nodiscard]] Result<QList<MessageId>> messages(CampaignId id, MessageState state) const;
    /// Its approved messages that were tried before: what became of them is asked one by one.
    [[nodiscard]] Result<QList<MessageId>> tried(CampaignId id) const;

    /// Of these messages those that are planned still and for their customer, who may have changed to the
    /// other audience; answers which. None goes before that instant, UTC epoch milliseconds.
    [[nodiscard]] Result<QList<MessageId>> approve(CampaignId id, const QList<MessageId> &messages,
                                                   qint64 earliestMs, const Act &now);

    // Each answers for how many messages it was done. What is no longer approved lets its files go.

    /// Approved ones are planned again, but for those that were tried and those whose customer has changed to
    /// the other audience.
    [[nodiscard]] Result<qint64> withdraw(CampaignId id, const Act &now);
    /// Approved ones whose customer has changed to the other audience are skipped for that reason.
    [[nodiscard]] Result<qint64> skipMoved(CampaignId id, const QString &reason, const Act &now);
    /// What is planned or approved is cancelled, but for approved ones that were tried.
    [[nodiscard]] Result<qint64> cancel(CampaignId id, const QString &reason, const Act &now);
    /// What was cancelled for that reason is planned again, as far as it is still for its customer and no
    /// other campaign has the same for them.
    [[nodiscard]] Result<qint64> revive(CampaignId id, const QString &reason, const Act &now);

private:
    [[nodiscard]] Result<void> letFilesGo(CampaignId id);
    [[nodiscard]] Result<QList<MessageId>> readIds(const QString &statement, CampaignId id,
                                                   std::optional<MessageState> state) const;

    const Connection &m_connection;
};

} // namespace db
