#pragma once

#include "db/customers/key_lines.h"
#include "db/customers/row_set.h"

namespace db {

/// The search keys of some thousand customers who follow each other in the order of names. A key is a name
/// and what comes behind it from the first '|' on; of those with the same name, one behind the other, it is
/// kept once. So it is also looked through once: of most names there are many in a large shop.
class KeyChunk final
{
public:
    using Row = KeyLines::Row;
    static constexpr std::size_t kRows = 4096; ///< in each, as they are made
    static constexpr std::size_t kMost = 2 * kRows;

    std::size_t size() const { return m_rests.size(); }
    std::size_t bytes() const { return m_names.bytes() + m_rests.bytes(); }
    QByteArray key(Row row) const;

    void add(QByteArrayView key);
    /// Those of another from `first` to `past`, in the same order.
    void add(const KeyChunk &other, Row first, Row past);
    /// No room for more is kept.
    void trim();

    /// Adds the rows that have the token; `hits` is of this size.
    void find(const SearchQuery::Token &token, RowSet &hits) const;
    bool has(Row row, const SearchQuery::Token &token) const;

private:
    void add(QByteArrayView name, QByteArrayView rest);
    std::size_t nameOf(Row row) const;
    std::size_t pastName(std::size_t name) const
    {
        return name + 1 < m_firsts.size() ? m_firsts[name + 1] : m_rests.size();
    }

    KeyLines m_names;
    std::vector<std::uint16_t> m_firsts; // of each name, the first row that has it
    KeyLines m_rests;                    // of each row
};

} // namespace db
