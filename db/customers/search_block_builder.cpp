#include "db/customers/search_block_builder.h"

#include <algorithm>
#include <cstring>

namespace db {

namespace {

constexpr std::size_t kRowsOnAShelf = KeyChunk::kRows;
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
    std::vector<KeyChunk> chunks;
    chunks.reserve(m_shelves.size());
    std::size_t rows = 0;
    for (std::size_t first = 0; first < m_order.size(); first += kRowsOnAShelf) {
        const Shelf shelf = std::move(m_shelves[first / kRowsOnAShelf]);
        const std::size_t past = std::min(first + kRowsOnAShelf, m_order.size());
        KeyChunk chunk;
        for (std::size_t row = first; row < past; ++row) {
            if (m_places[row] == kNone)
                continue;
            const char *const key = shelf.data() + m_places[row];
            const auto *const end = static_cast<const char *>(
                std::memchr(key, '\n', static_cast<std::size_t>(shelf.data() + shelf.size() - key)));
            chunk.add({key, end});
            m_order[rows++] = m_order[row];
        }
        chunk.trim();
        if (chunk.size() > 0)
            chunks.push_back(std::move(chunk));
    }
    m_order.resize(rows);
    m_places = {};
    return {std::move(chunks), std::move(m_order)};
}

} // namespace db
