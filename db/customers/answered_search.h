#pragma once

#include "db/customers/search_block.h"
#include "db/customers/search_query.h"

namespace db {

/// Searches a block and remembers whom the last words found, so that who types on is looked for only among
/// them: letters that are added find nobody new.
class AnsweredSearch final
{
public:
    using Row = SearchBlock::Row;

    /// As SearchBlock::rows().
    std::vector<Row> rows(const SearchBlock &keys, const SearchQuery &query, const RowSet *among,
                          std::size_t limit, const std::atomic_bool *stale);
    /// The block has changed.
    void forget() { m_isKnown = false; }

private:
    /// The rows of those found before; nothing where they are too many to be tried one by one.
    std::optional<std::vector<Row>> rowsOfBefore(const SearchBlock &keys, const SearchQuery &query,
                                                 const RowSet *among, std::size_t limit) const;
    void remember(const SearchQuery &query, const std::vector<Row> &all, std::size_t size);

    bool m_isKnown = false;
    SearchQuery m_query;
    RowSet m_found; // all whom m_query finds
};

} // namespace db
