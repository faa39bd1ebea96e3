#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/search_query.h"

#include <vector>

namespace db {

class Connection;

struct FoundCustomers
{
    qint64 total = 0;
    std::vector<CustomerId> first; ///< by name
};

/// What CustomerSearch::find() answers, for who asks once and leaves: the keys are looked through where they
/// stand in the file, and no index is made. Of what is committed. At most `limit` of those found are named.
[[nodiscard]] Result<FoundCustomers> findOnce(const Connection &connection, const SearchQuery &query,
                                              std::size_t limit);

} // namespace db
