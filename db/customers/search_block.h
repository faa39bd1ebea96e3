#pragma once

#include "db/core/id.h"
#include "db/customers/search_query.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace db {

/// All search keys in one run of memory, scanned from end to end. Immutable once built, so any thread may
/// ask. About 60 bytes a customer.
class SearchBlock final
{
public:
    void reserve(std::size_t customers, std::size_t bytes);
    /// key: one line of UTF-8 without '\n'.
    void append(CustomerId id, QByteArrayView key);
    /// order: every id once, as lists show them. Ends the building.
    void finish(const std::vector<CustomerId> &order);

    std::size_t size() const { return m_ids.size(); }
    /// Ids that match, in the order given to finish. A set `stale` ends the scan early with nothing.
    std::vector<CustomerId> find(const SearchQuery &query, const std::atomic_bool *stale = nullptr) const;

private:
    template <class Hit> void scan(const SearchQuery &query, const std::atomic_bool *stale, Hit hit) const;

    std::vector<char> m_text;            // "\nkey\nkey\n..."
    std::vector<std::uint32_t> m_starts; // of each key
    std::vector<CustomerId> m_ids;       // of each key
    std::vector<std::uint32_t> m_rank;   // of each key, its place in the order
    std::vector<std::uint32_t> m_byRank; // the inverse
};

/// First position of `needle` in [from, to), or `to`. Compares 16 places at once where the processor can.
const char *findBytes(const char *from, const char *to, QByteArrayView needle);

} // namespace db
