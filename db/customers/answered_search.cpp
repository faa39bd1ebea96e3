#include "db/customers/answered_search.h"

#include "db/core/stop_flag.h"

namespace db {

namespace {

/// To try so many one by one takes about as long as to look through everybody of a large shop.
constexpr std::size_t kMostTried = 8'000;

} // namespace

std::vector<AnsweredSearch::Row> AnsweredSearch::rows(const SearchBlock &keys, const SearchQuery &query,
                                                      const RowSet *among, std::size_t limit,
                                                      const std::atomic_bool *stale)
{
    if (query.everybody || query.nobody)
        return keys.rows(query, among, limit, stale);
    const auto before = rowsOfBefore(keys, query, among, limit);
    std::vector<Row> found = before ? *before : keys.rows(query, among, limit, stale);
    if (!among && found.size() < limit && !isSet(stale))
        remember(query, found, keys.size());
    return found;
}

std::optional<std::vector<AnsweredSearch::Row>> AnsweredSearch::rowsOfBefore(const SearchBlock &keys,
                                                                             const SearchQuery &query,
                                                                             const RowSet *among,
                                                                             std::size_t limit) const
{
    if (!m_isKnown || limit == 0 || !query.narrows(m_query))
        return {};
    const bool isSame = m_query.narrows(query);
    std::vector<Row> found;
    std::size_t tried = 0;
    const bool isThrough = m_found.each([&](std::size_t hit) {
        const auto row = static_cast<Row>(hit);
        const bool isAsked = !among || among->has(row);
        if (isAsked && (isSame || keys.matches(row, query)))
            found.push_back(row);
        return found.size() < limit && (isSame || ++tried < kMostTried);
    });
    return isThrough || found.size() >= limit ? std::optional(std::move(found)) : std::nullopt;
}

void AnsweredSearch::remember(const SearchQuery &query, const std::vector<Row> &all, std::size_t size)
{
    m_query = query;
    m_found = RowSet(size);
    for (const Row row : all)
        m_found.add(row);
    m_isKnown = true;
}

} // namespace db
