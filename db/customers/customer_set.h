#pragma once

#include "db/core/id.h"
#include "db/customers/row_set.h"

#include <vector>

namespace db {

/// Some customers, to be asked of each row of many whether it is about one of them. Never changed, so that
/// every thread may ask.
class CustomerSet final
{
public:
    /// In the order of ids, each once.
    explicit CustomerSet(std::vector<CustomerId> byId);

    bool has(CustomerId id) const;
    const std::vector<CustomerId> &ids() const { return m_ids; }

private:
    std::vector<CustomerId> m_ids;
    RowSet m_bits; ///< by id; none where ids run too high for one bit each
};

} // namespace db
