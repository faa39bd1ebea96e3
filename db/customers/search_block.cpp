#include "db/customers/search_block.h"

#include "db/core/stop_flag.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <future>
#include <limits>
#include <thread>

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

constexpr std::size_t kSampleBytes = std::size_t{32} << 10;
/// So many bytes are looked through in less than a millisecond, which another thread would not make shorter.
constexpr std::size_t kWorthAThread = std::size_t{4} << 20;
/// Memory is the limit beyond these.
constexpr std::size_t kMostThreads = 4;
/// After so many rows the stop flag is looked at.
constexpr std::size_t kSlice = 8192;

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

SearchBlock::SearchBlock(std::vector<char> text, std::vector<std::uint32_t> starts,
                         std::vector<CustomerId> ids)
    : m_text(std::move(text)), m_starts(std::move(starts)), m_ids(std::move(ids))
{}

QByteArrayView SearchBlock::key(Row row) const
{
    const std::size_t past = row + 1 < m_starts.size() ? m_starts[row + 1] : m_text.size();
    return {m_text.data() + m_starts[row], static_cast<qsizetype>(past - 1 - m_starts[row])};
}

std::optional<SearchBlock::Row> SearchBlock::rowOf(CustomerId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? std::nullopt : std::optional(static_cast<Row>(found - m_ids.begin()));
}

void SearchBlock::insert(Row row, CustomerId id, QByteArrayView key)
{
    if (m_text.empty())
        m_text.push_back('\n');
    const std::size_t start = row < m_starts.size() ? m_starts[row] : m_text.size();
    const auto grown = static_cast<std::uint32_t>(key.size() + 1);
    const auto at = m_text.insert(m_text.begin() + static_cast<std::ptrdiff_t>(start), grown, '\n');
    std::copy(key.begin(), key.end(), at);
    const auto place = static_cast<std::ptrdiff_t>(row);
    m_starts.insert(m_starts.begin() + place, static_cast<std::uint32_t>(start));
    std::for_each(m_starts.begin() + place + 1, m_starts.end(), [grown](auto &later) { later += grown; });
    m_ids.insert(m_ids.begin() + place, id);
}

void SearchBlock::remove(Row row)
{
    const auto gone = static_cast<std::uint32_t>(key(row).size() + 1);
    const auto start = m_text.begin() + m_starts[row];
    m_text.erase(start, start + gone);
    const auto place = static_cast<std::ptrdiff_t>(row);
    m_starts.erase(m_starts.begin() + place);
    std::for_each(m_starts.begin() + place, m_starts.end(), [gone](auto &later) { later -= gone; });
    m_ids.erase(m_ids.begin() + place);
}

qsizetype SearchBlock::rarestOf(const SearchQuery &query) const
{
    if (query.tokens.size() == 1)
        return 0;
    // A sample from the middle tells well enough: every third name has a "nguyen", none a "xyzzy".
    const std::size_t sample = std::min(m_text.size() - 1, kSampleBytes);
    const char *const from = m_text.data() + 1 + (m_text.size() - 1 - sample) / 2;
    qsizetype rarest = 0;
    int fewest = std::numeric_limits<int>::max();
    for (qsizetype i = 0; i < query.tokens.size(); ++i) {
        int hits = 0;
        const char *place = from;
        while (hits < fewest &&
               (place = findToken(place, from + sample, query.tokens.at(i))) != from + sample) {
            ++hits;
            ++place;
        }
        if (hits < fewest) {
            fewest = hits;
            rarest = i;
        }
    }
    return rarest;
}

bool SearchBlock::matches(Row row, const SearchQuery &query) const
{
    const QByteArrayView text = key(row);
    const char *const past = text.data() + text.size() + 1; // the line's end may be looked at
    return query.everybody ||
           (!query.nobody && std::all_of(query.tokens.begin(), query.tokens.end(), [&](const auto &token) {
               return findToken(text.data(), past, token) != past;
           }));
}

std::vector<SearchBlock::Part> SearchBlock::parts() const
{
    const std::size_t threads = std::thread::hardware_concurrency(); // 0: not known
    const std::size_t many =
        std::clamp<std::size_t>(std::min(m_text.size() / kWorthAThread, threads), 1, kMostThreads);
    std::vector<Part> parts;
    for (std::size_t i = 1, first = 0; i <= many; ++i) {
        const auto past = std::lower_bound(m_starts.begin(), m_starts.end(), m_text.size() / many * i);
        parts.push_back({first, i < many ? static_cast<std::size_t>(past - m_starts.begin()) : m_ids.size()});
        first = parts.back().past;
    }
    return parts;
}

template <class Hit>
bool SearchBlock::scan(Part part, const SearchQuery &query, qsizetype rarest, Hit hit) const
{
    const char *const begin = m_text.data();
    const char *const end = begin + startOf(part.past);
    const SearchQuery::Token &token = query.tokens.at(rarest);
    std::size_t row = part.first;
    for (const char *place = begin + startOf(row); (place = findToken(place, end, token)) != end;) {
        // Hits come in ascending order, so the row is found by galloping on from the last one.
        const auto offset = static_cast<std::uint32_t>(place - begin);
        std::size_t step = 1;
        while (row + step < part.past && m_starts[row + step] <= offset) {
            row += step;
            step *= 2;
        }
        while (step > 1) {
            step /= 2;
            if (row + step < part.past && m_starts[row + step] <= offset)
                row += step;
        }
        const char *const first = begin + m_starts[row];
        const char *const past = begin + startOf(row + 1);
        bool all = true;
        for (qsizetype i = 0; all && i < query.tokens.size(); ++i)
            all = i == rarest || findToken(first, past, query.tokens.at(i)) != past;
        if (all && !hit(static_cast<Row>(row)))
            return false;
        place = past;
    }
    return true;
}

std::vector<SearchBlock::Row> SearchBlock::rowsIn(Part part, const Task &task) const
{
    std::vector<Row> found;
    const auto take = [&found, &task](Row row) {
        if (!task.among || task.among->has(row))
            found.push_back(row);
        return found.size() < task.limit;
    };
    for (std::size_t row = part.first; row < part.past; row += kSlice) {
        if (isSet(task.stale) || isSet(&task.enough))
            break;
        const Part slice{row, std::min(row + kSlice, part.past)};
        if (!scan(slice, task.query, task.rarest, take))
            break;
    }
    return found;
}

std::vector<SearchBlock::Row> SearchBlock::rows(const SearchQuery &query, const RowSet *among,
                                                std::size_t limit, const std::atomic_bool *stale) const
{
    std::vector<Row> found;
    if (query.nobody || m_ids.empty() || limit == 0)
        return found;
    if (query.everybody) {
        if (!among)
            found.reserve(std::min(limit, m_ids.size()));
        for (Row row = 0; row < m_ids.size() && found.size() < limit; ++row) {
            if (!among || among->has(row))
                found.push_back(row);
        }
        return found;
    }
    Task task{query, rarestOf(query), among, limit, stale};
    const std::vector<Part> all = parts();
    // `deferred`: where no thread is to be had, a part is looked through here, after the first.
    std::vector<std::future<std::vector<Row>>> others;
    for (auto part = all.begin() + 1; part != all.end(); ++part)
        others.push_back(std::async(std::launch::async | std::launch::deferred,
                                    [this, &task, part = *part] { return rowsIn(part, task); }));
    found = rowsIn(all.front(), task);
    for (auto &other : others) {
        task.enough = task.enough || found.size() >= limit;
        const std::vector<Row> more = other.get();
        found.insert(found.end(), more.begin(), more.end());
    }
    found.resize(std::min(found.size(), limit));
    if (isSet(stale))
        found.clear();
    return found;
}

std::vector<CustomerId> SearchBlock::find(const SearchQuery &query, const std::atomic_bool *stale) const
{
    std::vector<CustomerId> found;
    const std::vector<Row> hits = rows(query, nullptr, kAll, stale);
    found.reserve(hits.size());
    for (const Row row : hits)
        found.push_back(m_ids[row]);
    return found;
}

} // namespace db
