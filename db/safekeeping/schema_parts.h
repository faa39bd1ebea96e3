#pragma once

#include "db/core/error.h"
#include "db/safekeeping/fault.h"

namespace db {

class Connection;

/// The tables, indexes, triggers and views that the migrations make, and whether a file has them so. SQLite
/// calls a file sound that lacks one, and without its triggers and unique indexes nothing else would keep
/// what they keep.
class SchemaParts final
{
public:
    explicit SchemaParts(const Connection &connection) : m_connection(connection) {}

    /// What is missing; of indexes, triggers and views also what does not say the same, and triggers that the
    /// migrations do not make. What else a table lacks is found by the statements that name it.
    [[nodiscard]] Result<QList<Fault>> faults() const;
    /// Makes a part of that name ("trigger outbox_counts") as the migrations do, in place of the one that is
    /// there; drops a trigger that they do not make. NotFound: neither.
    [[nodiscard]] Result<void> makeAgain(const QString &name) const;

private:
    const Connection &m_connection;
};

} // namespace db
