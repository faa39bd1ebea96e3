#pragma once

#include "db/core/error.h"
#include "db/safekeeping/fault.h"

#include <QStringList>

namespace db {

class Connection;

/// Makes again what follows from what is sound: indexes, triggers and derived tables. Writes nothing else.
/// Demands the caller's transaction.
class FileRepair final
{
public:
    explicit FileRepair(const Connection &connection) : m_connection(connection) {}

    /// Repairs these, and what they hid; then checks the whole file. What was made again, as "index
    /// customer_by_name", "trigger outbox_counts" or "interaction_daily". Corrupt: something is wrong that
    /// cannot be repaired, or still is, and the caller is to roll back.
    [[nodiscard]] Result<QStringList> repair(const QList<Fault> &faults) const;

private:
    [[nodiscard]] Result<void> rebuildIndexes(const QList<Fault> &faults, QStringList &again) const;
    [[nodiscard]] Result<void> makeParts(QStringList &again) const;
    [[nodiscard]] Result<void> rebuildTables(const QList<Fault> &faults, QStringList &again) const;

    const Connection &m_connection;
};

} // namespace db
