#include "db/customers/rows_in_order.h"

#include "db/customers/row_set.h"

#include <algorithm>

namespace db {

std::optional<std::vector<CustomerId>> RowsInOrder::tryEach(const SearchQuery &query, const RowSet *among,
                                                            std::size_t limit) const
{
    const std::uint32_t tried = query.everybody ? size() : std::min<std::uint32_t>(size(), kTried);
    std::vector<CustomerId> found;
    for (std::uint32_t place = 0; place < tried; ++place) {
        const std::uint32_t row = rowAt(place);
        if ((among && !among->has(row)) || !m_keys.matches(row, query))
            continue;
        found.push_back(m_keys.ids()[row]);
        if (found.size() >= limit)
            return found;
    }
    return tried == size() ? std::optional(std::move(found)) : std::nullopt;
}

std::vector<CustomerId> RowsInOrder::sorted(const std::vector<SearchBlock::Row> &rows,
                                            std::size_t limit) const
{
    RowSet hits(size());
    for (const SearchBlock::Row row : rows)
        hits.add(row);
    const std::size_t wanted = std::min(limit, rows.size());
    std::vector<CustomerId> found;
    found.reserve(wanted);
    for (std::uint32_t place = 0; place < size() && found.size() < wanted; ++place) {
        const std::uint32_t row = rowAt(place);
        if (hits.has(row))
            found.push_back(m_keys.ids()[row]);
    }
    return found;
}

} // namespace db
