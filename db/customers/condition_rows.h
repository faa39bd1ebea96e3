#pragma once

#include "db/core/error.h"
#include "db/customers/customer_condition.h"
#include "db/customers/row_set.h"

#include <atomic>
#include <memory>
#include <unordered_map>

namespace db {

class Connection;
class RowsById;
struct CustomerIndex;

/// A condition asked of the index in memory: what its columns hold is looked up there, purchases and scores
/// are summed up row by row, the rest is asked of the file, and the groups are made of sets of rows. It
/// answers what ConditionSql does, in a fraction of the time.
class ConditionRows final
{
public:
    /// All outlive this object; of the index, what the condition needs has been read. The answer is Cancelled
    /// once `stale`, which may be null, is set.
    ConditionRows(const Connection &connection, const CustomerIndex &index, const std::atomic_bool *stale);
    ~ConditionRows();
    Q_DISABLE_COPY_MOVE(ConditionRows)

    [[nodiscard]] Result<RowSet> of(const CustomerCondition &condition);

    static bool needsFacts(const CustomerCondition &condition);
    static bool needsContacts(const CustomerCondition &condition);

private:
    template <class Holds> RowSet those(Holds holds) const;
    [[nodiscard]] Result<void> readPurchases(const CustomerCondition &condition);
    [[nodiscard]] Result<RowSet> met(const CustomerCondition &condition) const;
    [[nodiscard]] Result<RowSet> group(const CustomerCondition &condition) const;
    RowSet birthdays(const CustomerCondition &condition) const;
    RowSet lastContacts(const CustomerCondition &condition) const;
    RowSet sources(const CustomerCondition &condition) const;
    [[nodiscard]] Result<RowSet> scores(const CustomerCondition &condition) const;
    [[nodiscard]] Result<RowSet> fromTheFile(const CustomerCondition &condition) const;
    const RowsById &places() const; ///< made at its first use

    const Connection &m_connection;
    const CustomerIndex &m_index;
    const std::atomic_bool *m_stale;
    mutable std::unique_ptr<RowsById> m_places;
    /// Of each part about purchases; the pages are read once for all of them.
    std::unordered_map<const CustomerCondition *, RowSet> m_purchases;
};

} // namespace db
