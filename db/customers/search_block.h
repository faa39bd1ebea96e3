#pragma once

#include "db/core/id.h"
#include "db/customers/row_set.h"
#include "db/customers/search_query.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace db {

/// All search keys in one run of memory in the order of names, scanned from end to end, so that the first
/// answers are found first. About 60 bytes a customer. Any number of threads may ask while none changes it.
class SearchBlock final
{
public:
    using Row = std::uint32_t;
    static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

    SearchBlock() = default;
    /// As SearchBlockBuilder makes it: "\nkey\nkey\n...", where each key begins, and whose it is.
    SearchBlock(std::vector<char> text, std::vector<std::uint32_t> starts, std::vector<CustomerId> ids);

    std::size_t size() const { return m_ids.size(); }
    std::size_t bytes() const { return m_text.size(); }
    const std::vector<CustomerId> &ids() const { return m_ids; } ///< in order
    QByteArrayView key(Row row) const;
    std::optional<Row> rowOf(CustomerId id) const;

    // Changes of single customers; moving the bytes behind them takes a few milliseconds at a million.
    void insert(Row row, CustomerId id, QByteArrayView key);
    void remove(Row row);

    /// Ids that match, in order. A set `stale` ends the scan early with nothing.
    std::vector<CustomerId> find(const SearchQuery &query, const std::atomic_bool *stale = nullptr) const;
    /// The first `limit` rows that match and are in `among` (nullptr: any). The same of a set `stale`.
    std::vector<Row> rows(const SearchQuery &query, const RowSet *among, std::size_t limit,
                          const std::atomic_bool *stale = nullptr) const;
    bool matches(Row row, const SearchQuery &query) const;

private:
    struct Part
    {
        std::size_t first;
        std::size_t past;
    };
    /// What one search asks of each part; `enough` is set when the others need not go on.
    struct Task
    {
        const SearchQuery &query;
        qsizetype rarest;
        const RowSet *among;
        std::size_t limit;
        const std::atomic_bool *stale;
        std::atomic_bool enough = false;
    };
    /// The rows in pieces of about the same length, one for each processor that helps.
    std::vector<Part> parts() const;
    std::vector<Row> rowsIn(Part part, const Task &task) const;
    /// hit(row) -> bool: go on.
    template <class Hit> bool scan(Part part, const SearchQuery &query, qsizetype rarest, Hit hit) const;
    qsizetype rarestOf(const SearchQuery &query) const;
    std::size_t startOf(std::size_t row) const
    {
        return row < m_starts.size() ? m_starts[row] : m_text.size();
    }

    std::vector<char> m_text;            // "\nkey\nkey\n..."
    std::vector<std::uint32_t> m_starts; // of each key, ascending
    std::vector<CustomerId> m_ids;       // of each key
};

/// First position of `needle` in [from, to), or `to`. Compares 16 places at once where the processor can.
const char *findBytes(const char *from, const char *to, QByteArrayView needle);

} // namespace db
