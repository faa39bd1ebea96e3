#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace db {

class RowSet;

/// The numbers of all rows, each of which has its place: smaller places first, equal ones as they stand.
std::vector<std::uint32_t> rowsByPlace(const std::vector<std::uint32_t> &places);

/// The first so many of them, of those in `among` (nullptr: any): in a fraction of the time.
std::vector<std::uint32_t> firstByPlace(const std::vector<std::uint32_t> &places, const RowSet *among,
                                        std::size_t limit);

} // namespace db
