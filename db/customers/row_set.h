#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace db {

/// A set of row numbers, one bit each.
class RowSet final
{
public:
    explicit RowSet(std::size_t rows = 0) : m_words((rows + 63) / 64) {}

    void add(std::size_t row) { m_words[row / 64] |= std::uint64_t{1} << (row % 64); }
    bool has(std::size_t row) const { return (m_words[row / 64] >> (row % 64) & 1) != 0; }
    std::size_t count() const
    {
        std::size_t rows = 0;
        for (const std::uint64_t word : m_words)
            rows += static_cast<std::size_t>(std::popcount(word));
        return rows;
    }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace db
