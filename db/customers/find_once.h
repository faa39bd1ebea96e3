#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/search_query.h"

#include <vector>

namespace db {

class Connection;
class CustomerSet;

struct FoundCustomers
{
    qint64 total = 0;
    std::vector<CustomerId> first; ///< by name
};

/// What CustomerSearch::find() answers, for a process that asks once and ends: it reads the keys from the
/// file and makes no index. Sees only what is committed. Names at most `limit` of those found; `among`: whom
/// alone to look for, nullptr is everybody.
[[nodiscard]] Result<FoundCustomers> findOnce(const Connection &connection, const SearchQuery &query,
                                              std::size_t limit, const CustomerSet *among);

} // namespace db
