#include "db/customers/search_block_builder.h"

#include <algorithm>
#include <cstring>

namespace db {

namespace {

constexpr std::size_t kRowsOnAShelf = 8192;
/// As a rule a key is shorter, and a shelf need not grow.
constexpr std::size_t kRoomForAKey = 64;
constexpr std::uint32_t kNone = ~std::uint32_t{0};

} // namespace

SearchBlockBuilder::SearchBlockBuilder(std::vector<CustomerId> order)
    : m_order(std::move(order)), m_rows(m_order), m_shelves(m_order.size() / kRowsOnAShelf + 1),
      m_places(m_order.size(), kNone)
{}

void SearchBlockBuilder::add(CustomerId id, QByteArrayView key)
{
    const auto row = m_rows.rowOf(id);
    if (!row)
        return;
    Shelf &shelf = m_shelves[*row / kRowsOnAShelf];
    if (shelf.empty())
        shelf.reserve(std::min(kRowsOnAShelf, m_order.size()) * kRoomForAKey);
    m_places[*row] = static_cast<std::uint32_t>(shelf.size());
    shelf.insert(shelf.end(), key.begin(), key.end());
    shelf.push_back('\n');
}

SearchBlock SearchBlockBuilder::finish()
{
    m_rows = RowsById({});
    std::size_t bytes = 1;
    for (const Shelf &shelf : m_shelves)
        bytes += shelf.size();
    std::vector<char> text;
    text.reserve(bytes);
    text.push_back('\n');
    std::size_t rows = 0;
    for (std::size_t row = 0; row < m_order.size(); ++row) {
        Shelf &shelf = m_shelves[row / kRowsOnAShelf];
        if (m_places[row] != kNone) {
            const char *const key = shelf.data() + m_places[row];
            const auto *const end = static_cast<const char *>(
                std::memchr(key, '\n', static_cast<std::size_t>(shelf.data() + shelf.size() - key)));
            m_order[rows] = m_order[row];
            m_places[rows++] = static_cast<std::uint32_t>(text.size());
            text.insert(text.end(), key, end + 1);
        }
        if ((row + 1) % kRowsOnAShelf == 0)
            shelf = Shelf();
    }
    m_order.resize(rows);
    m_places.resize(rows);
    return {std::move(text), std::move(m_places), std::move(m_order)};
}

} // namespace db
