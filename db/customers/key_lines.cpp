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
    // There is a byte before: at the start of lines it is a '\n'.
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

bool hasToken(QByteArrayView key, const SearchQuery::Token &token)
{
    const char *const from = key.data();
    const char *const to = from + key.size();
    for (const char *place = from; (place = findBytes(place, to, token.text)) != to; ++place) {
        if (token.anywhere || place == from || isWordStart(place))
            return true;
    }
    return false;
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

void KeyLines::trim()
{
    m_text.shrink_to_fit();
    m_starts.shrink_to_fit();
}

bool KeyLines::has(Row row, const SearchQuery::Token &token) const
{
    return hasToken(line(row), token);
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
