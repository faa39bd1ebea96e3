#pragma once

#include "db/core/error.h"
#include "db/insights/rollup_store.h"

#include <atomic>

namespace db {

class Connection;
class CustomerSet;

/// The daily counts of RollupStore, of some customers alone. A rollup knows no customer, so these are counted
/// from the contacts, changes of stage and greetings themselves, each by the definition of its rollup.
class CustomerCountStore final
{
public:
    explicit CustomerCountStore(const Connection &connection);

    /// By day, then line. Cancelled when `stop` was set meanwhile; else as RollupStore has it.
    [[nodiscard]] Result<QList<DailyCount>> counts(const CountQuery &query, const CustomerSet &among,
                                                   const std::atomic_bool *stop = nullptr) const;

private:
    const Connection &m_connection;
};

} // namespace db
