#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/customer_set.h"
#include "db/insights/rollup_store.h"

#include <atomic>
#include <memory>
#include <vector>

namespace db {

class Connection;

/// Which figure, and of which days.
struct PeopleQuery
{
    CountQuery counted = {};
    QStringList lines = {};                        ///< of its dimension; empty for all of them
    std::shared_ptr<const CustomerSet> among = {}; ///< only of these; nothing: of everybody
};

/// Who is behind a figure: the customers whose contacts, conversions or greetings it counts.
class PeopleStore final
{
public:
    explicit PeopleStore(const Connection &connection);

    /// Each customer once, by name as lists show them; those deleted since are left out. Cancelled when
    /// `stop` was set meanwhile.
    [[nodiscard]] Result<std::vector<CustomerId>> behind(const PeopleQuery &query,
                                                         const std::atomic_bool *stop = nullptr) const;

private:
    const Connection &m_connection;
};

} // namespace db
