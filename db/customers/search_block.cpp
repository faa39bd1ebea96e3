#include "db/customers/search_block.h"

#include "db/core/stop_flag.h"

#include <algorithm>
#include <future>
#include <limits>
#include <thread>

namespace db {

namespace {

/// So many keys are looked through in less than a millisecond, which another thread would not make shorter.
constexpr std::size_t kChunksWorthAThread = 20;
/// Memory is the limit beyond these.
constexpr std::size_t kMostThreads = 4;

bool hasAll(const KeyChunk &chunk, KeyChunk::Row row, const SearchQuery &query, qsizetype but)
{
    for (qsizetype i = 0; i < query.tokens.size(); ++i) {
        if (i != but && !chunk.has(row, query.tokens.at(i)))
            return false;
    }
    return true;
}

} // namespace

SearchBlock::SearchBlock(std::vector<KeyChunk> chunks, std::vector<CustomerId> ids)
    : m_chunks(std::move(chunks)), m_ids(std::move(ids))
{
    countFrom(0);
}

void SearchBlock::countFrom(std::size_t chunk)
{
    m_firsts.resize(m_chunks.size());
    for (std::size_t at = chunk; at < m_chunks.size(); ++at)
        m_firsts[at] = at == 0 ? 0 : m_firsts[at - 1] + static_cast<Row>(m_chunks[at - 1].size());
}

SearchBlock::Place SearchBlock::placeOf(Row row) const
{
    const auto past = std::upper_bound(m_firsts.begin(), m_firsts.end(), row);
    const auto chunk = static_cast<std::size_t>(past - m_firsts.begin()) - 1;
    return {chunk, row - m_firsts[chunk]};
}

QByteArray SearchBlock::key(Row row) const
{
    const Place place = placeOf(row);
    return m_chunks[place.chunk].key(place.row);
}

std::optional<SearchBlock::Row> SearchBlock::rowOf(CustomerId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? std::nullopt : std::optional(static_cast<Row>(found - m_ids.begin()));
}

void SearchBlock::insert(Row row, CustomerId id, QByteArrayView key)
{
    if (m_chunks.empty()) {
        m_chunks.emplace_back();
        countFrom(0);
    }
    const auto [at, before] = placeOf(row); // behind everybody: at the end of the last
    const KeyChunk was = std::move(m_chunks[at]);
    const auto size = static_cast<Row>(was.size());
    KeyChunk made;
    made.add(was, 0, before);
    made.add(key);
    made.add(was, before, size);
    if (made.size() > KeyChunk::kMost) {
        KeyChunk second;
        second.add(made, KeyChunk::kRows, static_cast<Row>(made.size()));
        second.trim();
        KeyChunk first;
        first.add(made, 0, KeyChunk::kRows);
        made = std::move(first);
        m_chunks.insert(m_chunks.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
    }
    made.trim();
    m_chunks[at] = std::move(made);
    countFrom(at);
    m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(row), id);
}

void SearchBlock::remove(Row row)
{
    const auto [at, gone] = placeOf(row);
    const KeyChunk was = std::move(m_chunks[at]);
    KeyChunk made;
    made.add(was, 0, gone);
    made.add(was, gone + 1, static_cast<Row>(was.size()));
    made.trim();
    if (made.size() > 0)
        m_chunks[at] = std::move(made);
    else
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(at));
    countFrom(at);
    m_ids.erase(m_ids.begin() + static_cast<std::ptrdiff_t>(row));
}

qsizetype SearchBlock::rarestOf(const SearchQuery &query) const
{
    if (query.tokens.size() == 1)
        return 0;
    // A sample from the middle tells well enough: every third name has a "nguyen", none a "xyzzy".
    const KeyChunk &sample = m_chunks[m_chunks.size() / 2];
    qsizetype rarest = 0;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (qsizetype i = 0; i < query.tokens.size() && fewest > 0; ++i) {
        RowSet hits(sample.size());
        sample.find(query.tokens.at(i), hits);
        if (const std::size_t many = hits.count(); many < fewest) {
            fewest = many;
            rarest = i;
        }
    }
    return rarest;
}

bool SearchBlock::matches(Row row, const SearchQuery &query) const
{
    if (query.everybody || query.nobody)
        return query.everybody;
    const Place place = placeOf(row);
    return hasAll(m_chunks[place.chunk], place.row, query, -1);
}

std::vector<SearchBlock::Part> SearchBlock::parts() const
{
    const std::size_t threads = std::thread::hardware_concurrency(); // 0: not known
    const std::size_t chunks = m_chunks.size();
    const std::size_t many =
        std::clamp<std::size_t>(std::min(chunks / kChunksWorthAThread, threads), 1, kMostThreads);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < many; ++i)
        parts.push_back({chunks * i / many, chunks * (i + 1) / many});
    return parts;
}

std::vector<SearchBlock::Row> SearchBlock::rowsIn(Part part, const Task &task) const
{
    std::vector<Row> found;
    for (std::size_t at = part.first; at < part.past; ++at) {
        if (isSet(task.stale) || isSet(&task.enough))
            break;
        const KeyChunk &chunk = m_chunks[at];
        RowSet hits(chunk.size());
        chunk.find(task.query.tokens.at(task.rarest), hits);
        const bool more = hits.each([&](std::size_t hit) {
            const Row row = m_firsts[at] + static_cast<Row>(hit);
            if ((!task.among || task.among->has(row)) &&
                hasAll(chunk, static_cast<Row>(hit), task.query, task.rarest))
                found.push_back(row);
            return found.size() < task.limit;
        });
        if (!more)
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
