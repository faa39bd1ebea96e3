#pragma once

#include "db/core/error.h"
#include "db/customers/search_block.h"

#include <memory>

namespace db {

class Connection;

/// Search over everybody, as the desk and `find` do it. Holds the keys in one block, rebuilt when the file
/// has changed.
class CustomerSearch final
{
public:
    explicit CustomerSearch(const Connection &connection);

    /// Everybody who matches, by name. A set `stale` gives up early: somebody has typed on.
    [[nodiscard]] Result<std::vector<CustomerId>> find(const SearchQuery &query,
                                                       const std::atomic_bool *stale = nullptr);
    /// The keys as they are now; safe to hand to another thread.
    [[nodiscard]] Result<std::shared_ptr<const SearchBlock>> block();
    /// Names or addresses have changed: read again before the next answer.
    void invalidate() { m_block.reset(); }

private:
    const Connection &m_connection;
    std::shared_ptr<const SearchBlock> m_block;
    qint64 m_dataVersion = -1; ///< of the file when the block was read
};

} // namespace db
