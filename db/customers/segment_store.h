#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/customers/customer_condition.h"
#include "db/customers/segment.h"

#include <QStringList>

#include <atomic>
#include <vector>

namespace db {

class ConditionSql;
class Connection;

/// Segments, and who meets a condition. Each write is one statement.
class SegmentStore final
{
public:
    explicit SegmentStore(const Connection &connection) : m_connection(connection) {}

    /// In the order they were made.
    [[nodiscard]] Result<QList<Segment>> all() const;
    /// NotFound where there is none.
    [[nodiscard]] Result<Segment> byId(SegmentId id) const;
    /// With its id, or with one that no segment has or had where it has none. One that was deleted returns to
    /// the rules put away that kept it. Conflict when the name or the id is taken.
    [[nodiscard]] Result<Changed<SegmentId>> add(const Segment &segment, const Act &now);
    /// Another name or another condition. NotFound, or Conflict when the name is taken.
    [[nodiscard]] Result<ChangeSet> update(const Segment &segment, const Act &now);
    /// Nothing happens where there is none; Conflict while a rule uses it. A rule put away lets it go, and
    /// cannot come back without it.
    [[nodiscard]] Result<ChangeSet> remove(SegmentId id);
    /// Of all segments, those put away last.
    [[nodiscard]] Result<QList<SegmentUse>> uses() const;

    // Of all customers, for a process that asks once and ends: nothing of them is read into memory. Where an
    // index is in memory, CustomerSearch::meeting() has the same sooner.

    /// Cancelled where `stale` is set meanwhile; Repairable where a page of purchases cannot be read.
    [[nodiscard]] Result<qint64> count(const CustomerCondition &condition,
                                       const std::atomic_bool *stale = nullptr) const;
    /// By id; errors as above.
    [[nodiscard]] Result<std::vector<CustomerId>> customers(const CustomerCondition &condition,
                                                            const std::atomic_bool *stale = nullptr) const;
    /// Those among these, in a time that depends on their number alone.
    [[nodiscard]] Result<std::vector<CustomerId>>
    customersAmong(const QList<CustomerId> &some, const CustomerCondition &condition,
                   const std::atomic_bool *stale = nullptr) const;
    /// Provinces and occupations as they are stored, each once.
    [[nodiscard]] Result<QStringList> provinces() const;
    [[nodiscard]] Result<QStringList> occupations() const;

private:
    [[nodiscard]] Result<std::vector<CustomerId>> idsOf(const ConditionSql &sql,
                                                        const std::atomic_bool *stale) const;

    const Connection &m_connection;
};

} // namespace db
