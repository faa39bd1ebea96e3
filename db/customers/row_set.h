#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace db {

/// A set of row numbers, one bit each.
class RowSet final
{
public:
    explicit RowSet(std::size_t rows = 0) : m_rows(rows), m_words((rows + 63) / 64) {}

    void add(std::size_t row) { m_words[row / 64] |= std::uint64_t{1} << (row % 64); }
    bool has(std::size_t row) const { return (m_words[row / 64] >> (row % 64) & 1) != 0; }
    std::size_t count() const
    {
        std::size_t rows = 0;
        for (const std::uint64_t word : m_words)
            rows += static_cast<std::size_t>(std::popcount(word));
        return rows;
    }
    /// hit(row) -> bool, for each row from the first to the last: go on. False where one said no.
    template <class Hit> bool each(Hit hit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1) {
                if (!hit(i * 64 + static_cast<std::size_t>(std::countr_zero(word))))
                    return false;
            }
        }
        return true;
    }

    /// Both of as many rows as this one.
    void keep(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    void join(const RowSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    /// The others instead.
    void turn()
    {
        for (std::uint64_t &word : m_words)
            word = ~word;
        if (m_rows % 64 != 0)
            m_words.back() &= (std::uint64_t{1} << (m_rows % 64)) - 1;
    }

private:
    std::size_t m_rows;
    std::vector<std::uint64_t> m_words;
};

} // namespace db
