#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/customers/customer.h"

namespace db {

class Connection;

/// Writes whole customers fast, row after row, with everything that hangs on them: contact points, tags, the
/// search key, the channels that reach them. Demands the caller's transaction (Session::inTransaction), which
/// is as a rule around many rows.
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

private:
    [[nodiscard]] Result<void> writeAllButStage(const Customer &before, const Customer &after, qint64 ms);
    [[nodiscard]] Result<void> takeStageBack(CustomerId id, LifecycleStage stage, const Act &now);
    [[nodiscard]] Result<void> writeContactPoints(CustomerId id, const Customer *before,
                                                  const Customer &after, qint64 ms);
    [[nodiscard]] Result<void> writeContactPoint(CustomerId id, const ContactPoint &point, bool known,
                                                 qint64 ms);
    [[nodiscard]] Result<void> writeTags(CustomerId id, const QStringList &before, const QStringList &after);
    [[nodiscard]] Result<qint64> tagId(const QString &name);

    const Connection &m_connection;
};

} // namespace db
