#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/customers/bulk_writer.h"
#include "db/customers/customer.h"

namespace db {

class Connection;
struct ListMemory;

/// Writes whole customers fast, row after row, with everything that hangs on them: contact points, tags,
/// personal days, the search key, the channels that reach them. Demands the caller's transaction
/// (Session::inTransaction), which is as a rule around many rows.
class CustomerWriter final
{
public:
    explicit CustomerWriter(const Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<CustomerId> insert(const Customer &customer, const Act &now);
    /// Writes what differs between the stored `before` and `after`; a changed stage enters the history.
    [[nodiscard]] Result<void> update(const Customer &before, const Customer &after, const Act &now);
    /// As update(), but a stage that goes back to the one before leaves the history, and its conversion the
    /// counts, as if it had never changed. For Undo.
    [[nodiscard]] Result<void> takeBack(const Customer &before, const Customer &after, const Act &now);
    /// Nothing happens when the customer is there already. One statement, so it needs no transaction.
    [[nodiscard]] Result<void> setStage(CustomerId id, LifecycleStage stage, const Act &now);
    /// Back to the stage before, which leaves the history; a change like any where it was another.
    [[nodiscard]] Result<void> takeStageBack(CustomerId id, LifecycleStage stage, const Act &now);
    /// The number of a tag, which is made where there is none.
    [[nodiscard]] Result<qint64> tagId(const QString &name);
    /// For many customers at once.
    BulkWriter inBulk() const { return BulkWriter(m_connection); }

private:
    friend class ListWriting;

    [[nodiscard]] Result<void> writeAllButStage(const Customer &before, const Customer &after, qint64 ms);
    [[nodiscard]] Result<void> writeContactPoints(CustomerId id, const Customer *before,
                                                  const Customer &after, qint64 ms);
    [[nodiscard]] Result<void> writeContactPoint(CustomerId id, const ContactPoint &point, bool known,
                                                 qint64 ms);
    [[nodiscard]] Result<void> writeTags(CustomerId id, const QStringList &before, const QStringList &after);

    const Connection &m_connection;
    ListMemory *m_list = nullptr; // of the list that is going in
};

} // namespace db
