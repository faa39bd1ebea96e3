#pragma once

#include "db/customers/search_query.h"

#include <cstdint>
#include <vector>

namespace db {

/// First position of `needle` in [from, to), or `to`. Compares 16 places at once where the processor can.
const char *findBytes(const char *from, const char *to, QByteArrayView needle);

/// Whether the token stands in the key as it may stand: anywhere, or at the start of a word.
bool hasToken(QByteArrayView key, const SearchQuery::Token &token);

/// Lines of UTF-8 without '\n' in one run of memory, scanned from end to end.
class KeyLines final
{
public:
    using Row = std::uint32_t;

    std::size_t size() const { return m_starts.size(); }
    std::size_t bytes() const { return m_text.size(); }
    QByteArrayView line(Row row) const
    {
        return {m_text.data() + m_starts[row], static_cast<qsizetype>(past(row) - 1 - m_starts[row])};
    }

    void add(QByteArrayView line) { add(line, {}); }
    void add(QByteArrayView line, QByteArrayView more); ///< as one
    void trim();                                        ///< no room for more is kept

    /// Whether the token stands in the line as it may stand.
    bool has(Row row, const SearchQuery::Token &token) const;
    /// hit(row) for each line that has the token, from the first to the last.
    template <class Hit> void eachWith(const SearchQuery::Token &token, Hit hit) const
    {
        const char *const begin = m_text.data();
        const char *const end = begin + m_text.size();
        const char *place = m_starts.empty() ? end : begin + 1;
        for (Row row = 0; (place = findToken(place, end, token)) != end; place = begin + past(row)) {
            row = rowAt(static_cast<std::uint32_t>(place - begin), row);
            hit(row);
        }
    }

private:
    static const char *findToken(const char *from, const char *to, const SearchQuery::Token &token);
    /// The line at an offset, which is not before `row`.
    Row rowAt(std::uint32_t offset, Row row) const;
    std::size_t past(Row row) const
    {
        return std::size_t{row} + 1 < m_starts.size() ? m_starts[row + 1] : m_text.size();
    }

    std::vector<char> m_text;            // "\nline\nline\n..."
    std::vector<std::uint32_t> m_starts; // of each line, ascending
};

} // namespace db
