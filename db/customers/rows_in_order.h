#pragma once

#include "db/customers/search_block.h"
#include "db/customers/search_query.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace db {

/// The rows of a search in an order other than by name: as they were sorted, or from the last name to the
/// first. What it is made of outlives it.
class RowsInOrder final
{
public:
    /// So many rows are tried one by one before all matches are looked for.
    static constexpr std::size_t kTried = 20'000;

    /// From the last name to the first.
    explicit RowsInOrder(const SearchBlock &keys) : m_keys(keys) {}
    /// `sorted`: every row of the keys, once.
    RowsInOrder(const SearchBlock &keys, const std::vector<std::uint32_t> &sorted)
        : m_keys(keys), m_sorted(sorted.data())
    {}

    /// The first `limit` who match and are in `among` (nullptr: any), trying one row after the other; nothing
    /// where kTried were tried and there may be more.
    std::optional<std::vector<CustomerId>> tryEach(const SearchQuery &query, const RowSet *among,
                                                   std::size_t limit) const;
    /// The first `limit` of these rows.
    std::vector<CustomerId> sorted(const std::vector<SearchBlock::Row> &rows, std::size_t limit) const;

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_keys.size()); }
    std::uint32_t rowAt(std::uint32_t place) const { return m_sorted ? m_sorted[place] : size() - 1 - place; }

    const SearchBlock &m_keys;
    const std::uint32_t *m_sorted = nullptr; ///< null: by name
};

} // namespace db
