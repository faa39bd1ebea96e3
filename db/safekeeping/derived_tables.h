#pragma once

#include "db/core/error.h"
#include "db/safekeeping/fault.h"

namespace db {

class Connection;

/// The tables that say nothing of their own: counts and purchases by day, current consents, answers to
/// questions and what customers are found by. Triggers and CustomerWriter keep them; here they are compared
/// with what they derive from, and made again.
class DerivedTables final
{
public:
    explicit DerivedTables(const Connection &connection) : m_connection(connection) {}

    static bool has(const QString &table);
    /// The tables that disagree, each once or twice.
    [[nodiscard]] Result<QList<Fault>> faults() const;
    /// Empties the table and fills it from what it derives from. Demands the caller's transaction.
    [[nodiscard]] Result<void> rebuild(const QString &table) const;

private:
    [[nodiscard]] Result<void> addSearchKeys() const;

    const Connection &m_connection;
};

} // namespace db
