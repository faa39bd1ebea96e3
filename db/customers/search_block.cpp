#include "db/customers/search_block.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace db {

const char *findBytes(const char *from, const char *to, QByteArrayView needle)
{
    const std::size_t length = static_cast<std::size_t>(needle.size());
    if (length == 0 || static_cast<std::size_t>(to - from) < length)
        return length == 0 ? from : to;
    const char *const last = to - length; // the last place where it can begin
    const char *at = from;
#if defined(__SSE2__)
    // Candidates are places where both the first and the last byte fit; only those are compared in full.
    const __m128i first = _mm_set1_epi8(needle.front());
    const __m128i final = _mm_set1_epi8(needle.back());
    for (; at + 16 <= last + 1; at += 16) {
        const __m128i begin = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i end = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + length - 1));
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(begin, first), _mm_cmpeq_epi8(end, final));
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(both));
        while (mask != 0) {
            const int bit = std::countr_zero(mask);
            if (std::memcmp(at + bit, needle.data(), length) == 0)
                return at + bit;
            mask &= mask - 1;
        }
    }
#endif
    for (; at <= last; ++at) {
        at = static_cast<const char *>(
            std::memchr(at, needle.front(), static_cast<std::size_t>(last - at + 1)));
        if (!at)
            return to;
        if (std::memcmp(at, needle.data(), length) == 0)
            return at;
    }
    return to;
}

namespace {

bool isWordStart(const char *place)
{
    // The byte before is inside the block: it begins with '\n'.
    switch (place[-1]) {
    case '\n':
    case ' ':
    case '|':
    case '.':
    case '@':
    case '-':
    case '_':
    case '+':
        return true;
    default:
        return false;
    }
}

/// First place in [from, to) where the token stands as it may stand, or `to`.
const char *findToken(const char *from, const char *to, const SearchQuery::Token &token)
{
    for (const char *place = from; (place = findBytes(place, to, token.text)) != to; ++place) {
        if (token.anywhere || isWordStart(place))
            return place;
    }
    return to;
}

} // namespace

void SearchBlock::reserve(std::size_t customers, std::size_t bytes)
{
    m_text.reserve(bytes + customers + 1);
    m_starts.reserve(customers);
    m_ids.reserve(customers);
}

void SearchBlock::append(CustomerId id, QByteArrayView key)
{
    if (m_text.empty())
        m_text.push_back('\n');
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_ids.push_back(id);
    m_text.insert(m_text.end(), key.begin(), key.end());
    m_text.push_back('\n');
}

void SearchBlock::finish(const std::vector<CustomerId> &order)
{
    QHash<CustomerId, std::uint32_t> places; // only where ids are not already the rows of an ascending list
    const bool ascending = std::is_sorted(m_ids.begin(), m_ids.end());
    if (!ascending) {
        places.reserve(static_cast<qsizetype>(m_ids.size()));
        for (std::uint32_t i = 0; i < m_ids.size(); ++i)
            places.insert(m_ids[i], i);
    }
    constexpr std::uint32_t kNone = ~std::uint32_t{0};
    m_rank.assign(m_ids.size(), kNone);
    m_byRank.clear();
    m_byRank.reserve(order.size());
    for (const CustomerId id : order) {
        std::uint32_t row = kNone;
        if (ascending) {
            const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
            if (found != m_ids.end() && *found == id)
                row = static_cast<std::uint32_t>(found - m_ids.begin());
        } else {
            row = places.value(id, kNone);
        }
        if (row == kNone)
            continue;
        m_rank[row] = static_cast<std::uint32_t>(m_byRank.size());
        m_byRank.push_back(row);
    }
}

template <class Hit>
void SearchBlock::scan(const SearchQuery &query, const std::atomic_bool *stale, Hit hit) const
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const SearchQuery::Token &rarest = query.tokens.first();
    std::size_t row = 0;
    unsigned looked = 0;
    for (const char *place = begin + 1; (place = findToken(place, end, rarest)) != end;) {
        if (stale && (++looked & 1023u) == 0 && stale->load(std::memory_order_relaxed))
            return;
        // Hits come in ascending order, so the row is found by galloping on from the last one.
        const auto offset = static_cast<std::uint32_t>(place - begin);
        std::size_t step = 1;
        while (row + step < m_starts.size() && m_starts[row + step] <= offset) {
            row += step;
            step *= 2;
        }
        while (step > 1) {
            step /= 2;
            if (row + step < m_starts.size() && m_starts[row + step] <= offset)
                row += step;
        }
        const char *const first = begin + m_starts[row];
        const char *const past = row + 1 < m_starts.size() ? begin + m_starts[row + 1] : end;
        const bool all = std::all_of(
            query.tokens.begin() + 1, query.tokens.end(),
            [first, past](const SearchQuery::Token &token) { return findToken(first, past, token) != past; });
        if (all)
            hit(row);
        place = past;
    }
}

std::vector<CustomerId> SearchBlock::find(const SearchQuery &query, const std::atomic_bool *stale) const
{
    std::vector<CustomerId> found;
    if (query.nobody || m_ids.empty())
        return found;
    if (query.everybody) {
        found.reserve(m_byRank.size());
        for (const std::uint32_t row : m_byRank)
            found.push_back(m_ids[row]);
        return found;
    }
    // Hits are marked by rank, then read in order: sorting a hundred thousand of them would cost more than
    // the scan.
    std::vector<std::uint64_t> marks((m_byRank.size() + 63) / 64);
    std::size_t count = 0;
    scan(query, stale, [this, &marks, &count](std::size_t row) {
        const std::uint32_t rank = m_rank[row];
        if (rank >= m_byRank.size())
            return;
        marks[rank / 64] |= std::uint64_t{1} << (rank % 64);
        ++count;
    });
    if (stale && stale->load(std::memory_order_relaxed))
        return found;
    found.reserve(count);
    for (std::size_t word = 0; word < marks.size(); ++word) {
        for (std::uint64_t bits = marks[word]; bits != 0; bits &= bits - 1) {
            const auto rank = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            found.push_back(m_ids[m_byRank[rank]]);
        }
    }
    return found;
}

} // namespace db
