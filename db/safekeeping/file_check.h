#pragma once

#include "db/core/error.h"
#include "db/safekeeping/fault.h"

namespace db {

class Connection;

/// Looks through a whole file: its pages, indexes and foreign keys, what the migrations made of it, and its
/// derived tables.
class FileCheck final
{
public:
    explicit FileCheck(const Connection &connection) : m_connection(connection) {}

    /// Where the pages or the schema are unsound, only that: what follows would stumble over it.
    [[nodiscard]] Result<QList<Fault>> faults() const;
    /// Rows that point nowhere.
    [[nodiscard]] Result<QList<Fault>> wrongLinks() const;
    /// The derived tables, and rows against a rule that no constraint can say.
    [[nodiscard]] Result<QList<Fault>> wrongRows() const;

private:
    [[nodiscard]] Result<QList<Fault>> wrongPages() const;

    const Connection &m_connection;
};

} // namespace db
