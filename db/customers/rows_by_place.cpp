#include "db/customers/rows_by_place.h"

#include "db/customers/row_set.h"

#include <algorithm>
#include <numeric>

namespace db {

namespace {

/// Row numbers by 16 bits of their places, equal ones as they stand. Counts instead of comparing.
std::vector<std::uint32_t> sortedBy(const std::vector<std::uint32_t> &places, unsigned shift,
                                    const std::vector<std::uint32_t> &rows)
{
    std::vector<std::uint32_t> starts(std::size_t{1} << 16);
    const auto bits = [shift](std::uint32_t place) -> std::size_t { return place >> shift & 0xffff; };
    for (const std::uint32_t place : places)
        ++starts[bits(place)];
    std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), std::uint32_t{0});
    std::vector<std::uint32_t> sorted(rows.size());
    for (const std::uint32_t row : rows)
        sorted[starts[bits(places[row])]++] = row;
    return sorted;
}

} // namespace

std::vector<std::uint32_t> rowsByPlace(const std::vector<std::uint32_t> &places)
{
    std::vector<std::uint32_t> rows(places.size());
    std::iota(rows.begin(), rows.end(), std::uint32_t{0});
    rows = sortedBy(places, 0, rows);
    return sortedBy(places, 16, rows);
}

std::vector<std::uint32_t> firstByPlace(const std::vector<std::uint32_t> &places, const RowSet *among,
                                        std::size_t limit)
{
    std::vector<std::uint64_t> first; // place and row; a heap, the last of them in front
    for (std::uint32_t row = 0; row < places.size() && limit > 0; ++row) {
        const std::uint64_t ranked = std::uint64_t{places[row]} << 32 | row;
        if ((first.size() == limit && ranked > first.front()) || (among && !among->has(row)))
            continue;
        if (first.size() == limit) {
            std::pop_heap(first.begin(), first.end());
            first.pop_back();
        }
        first.push_back(ranked);
        std::push_heap(first.begin(), first.end());
    }
    std::sort_heap(first.begin(), first.end());
    std::vector<std::uint32_t> rows(first.size());
    std::transform(first.begin(), first.end(), rows.begin(),
                   [](std::uint64_t ranked) { return static_cast<std::uint32_t>(ranked); });
    return rows;
}

} // namespace db
