#include "db/customers/key_lines.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace db {

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

} // namespace

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

void KeyLines::reserve(std::size_t lines, std::size_t bytes)
{
    m_starts.reserve(lines);
    m_text.reserve(bytes + lines + 1);
}

void KeyLines::add(QByteArrayView line, QByteArrayView more)
{
    if (m_text.empty())
        m_text.push_back('\n');
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_text.insert(m_text.end(), line.begin(), line.end());
    m_text.insert(m_text.end(), more.begin(), more.end());
    m_text.push_back('\n');
}

void KeyLines::clear()
{
    m_text.clear();
    m_starts.clear();
}

void KeyLines::trim()
{
    m_text.shrink_to_fit();
    m_starts.shrink_to_fit();
}

bool KeyLines::has(Row row, const SearchQuery::Token &token) const
{
    const char *const to = m_text.data() + past(row); // the line's end may be looked at
    return findToken(m_text.data() + m_starts[row], to, token) != to;
}

const char *KeyLines::findToken(const char *from, const char *to, const SearchQuery::Token &token)
{
    for (const char *place = from; (place = findBytes(place, to, token.text)) != to; ++place) {
        if (token.anywhere || isWordStart(place))
            return place;
    }
    return to;
}

KeyLines::Row KeyLines::rowAt(std::uint32_t offset, Row row) const
{
    // Hits come in ascending order, so the line is found by galloping on from the last one.
    const auto begins = [this, offset](std::size_t at) {
        return at < m_starts.size() && m_starts[at] <= offset;
    };
    std::uint32_t step = 1;
    while (begins(std::size_t{row} + step)) {
        row += step;
        step *= 2;
    }
    while (step > 1) {
        step /= 2;
        if (begins(std::size_t{row} + step))
            row += step;
    }
    return row;
}

} // namespace db
