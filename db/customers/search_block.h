#pragma once

#include "db/core/id.h"
#include "db/customers/key_chunk.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace db {

/// All search keys in memory in the order of names, scanned from end to end, so that the first answers are
/// found first. About 50 bytes a customer with a phone number and, for half of them, an e-mail. Any number of
/// threads may ask while none changes it.
class SearchBlock final
{
public:
    using Row = KeyChunk::Row;
    static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

    SearchBlock() = default;
    /// As SearchBlockBuilder makes it: the keys, and whose each is.
    SearchBlock(std::vector<KeyChunk> chunks, std::vector<CustomerId> ids);

    std::size_t size() const { return m_ids.size(); }
    const std::vector<CustomerId> &ids() const { return m_ids; } ///< in order
    QByteArray key(Row row) const;
    std::optional<Row> rowOf(CustomerId id) const;

    // Changes of single customers: only the keys around are written again.
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
    struct Place
    {
        std::size_t chunk;
        Row row; ///< in it
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
    /// The chunks in pieces of about the same length, one for each processor that helps.
    std::vector<Part> parts() const;
    std::vector<Row> rowsIn(Part part, const Task &task) const;
    qsizetype rarestOf(const SearchQuery &query) const;
    Place placeOf(Row row) const;
    /// The chunks from there on begin where the one before ends.
    void countFrom(std::size_t chunk);

    std::vector<KeyChunk> m_chunks; // none is empty
    std::vector<Row> m_firsts;      // of each chunk
    std::vector<CustomerId> m_ids;  // of each row
};

} // namespace db
