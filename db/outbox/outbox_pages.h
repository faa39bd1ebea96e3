#pragma once

#include "db/core/error.h"
#include "db/outbox/outbox_message.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace db {

class Connection;

/// Which messages a page of the ledger shows.
struct OutboxPageFilter
{
    std::optional<MessageState> state = {};
    std::optional<Channel> channel = {};
    SendingAccountId account = {}; ///< none: by any, or by none yet
    QDate from{1, 1, 1};           ///< due
    QDate to{9999, 12, 31};
    std::optional<QSet<CustomerId>> customers = {}; ///< nothing: of everybody
    CampaignId campaign = {};                       ///< none: of any, or of none
};

/// A place in the ledger, the latest due first.
struct OutboxPlace
{
    QDate dueOn;
    QTime dueAt;
    MessageId id;

    static OutboxPlace of(const OutboxMessage &message) { return {message.dueOn, message.dueAt, message.id}; }
};

/// The whole ledger in parts: the same cost wherever one is in it, however long it is.
class OutboxPages final
{
public:
    explicit OutboxPages(const Connection &connection) : m_connection(connection) {}

    /// The first `most` behind `after` (nothing: of all), the latest due first.
    [[nodiscard]] Result<QList<OutboxMessage>> page(const OutboxPageFilter &filter,
                                                    const std::optional<OutboxPlace> &after, int most) const;
    /// How many there are in each state, whichever state the filter names.
    [[nodiscard]] Result<QHash<MessageState, qint64>> counts(const OutboxPageFilter &filter) const;

private:
    const Connection &m_connection;
};

} // namespace db
