#pragma once

#include "db/core/page_allocator.h"
#include "db/customers/rows_by_id.h"
#include "db/customers/search_block.h"

namespace db {

/// Makes a SearchBlock of keys that come in any order, in little more memory than the block itself takes: a
/// key waits on the shelf of the rows around its own, and each shelf is given back as soon as the block has
/// its keys.
class SearchBlockBuilder final
{
public:
    /// order: every id once, as lists show them.
    explicit SearchBlockBuilder(std::vector<CustomerId> order);

    /// key: one line of UTF-8 without '\n'. Who is not in the order is left out.
    void add(CustomerId id, QByteArrayView key);
    /// Ends the building. Who has no key is left out.
    SearchBlock finish();

private:
    using Shelf = std::vector<char, PageAllocator<char>>; // "key\nkey\n..."

    std::vector<CustomerId> m_order;
    RowsById m_rows;
    std::vector<Shelf> m_shelves;
    std::vector<std::uint32_t> m_places; // of each row's key on its shelf
};

} // namespace db
