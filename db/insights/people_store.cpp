#include "db/insights/people_store.h"

#include "db/core/stop_flag.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/insights/measure_rows.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr int kLookEvery = 4096; // rows between two looks whether the answer is still wanted
constexpr std::size_t kFew = 20000;

Error stopped()
{
    return {ErrorKind::Cancelled, u"nobody waits for these customers any more"_s};
}

/// take() on every row, as long as the answer is wanted.
template <class Take> Result<void> forEachRowUntil(const std::atomic_bool *stop, Statement &select, Take take)
{
    int rows = 0;
    return forEachRow(select, [&]() -> Result<void> {
        if (++rows % kLookEvery == 0 && isSet(stop))
            return tl::unexpected(stopped());
        take();
        return {};
    });
}

using Found = std::unordered_set<qint64>;
using Ids = std::vector<CustomerId>;

/// Of many: the index by name is read once from end to end.
Result<Ids> walkedByName(const Connection &connection, const Found &found, const std::atomic_bool *stop)
{
    Statement everybody = connection.prepare(u"customer/select_ids_by_name"_s);
    everybody.add(-1); // no limit
    Ids ids;
    ids.reserve(found.size());
    MK_CHECK(forEachRowUntil(stop, everybody, [&] {
        if (found.contains(everybody.integer(0)))
            ids.push_back(CustomerId{everybody.integer(0)});
    }));
    return ids;
}

/// Of few: each is asked for its name.
Result<Ids> sortedByName(const Connection &connection, const Found &found)
{
    Statement select = connection.prepare(u"customer/select_sort_key"_s);
    std::vector<std::pair<QByteArray, CustomerId>> people;
    people.reserve(found.size());
    for (const qint64 id : found) {
        MK_TRY(auto name,
               readFirst(select.bind(1, id), [](const Statement &row) { return row.utf8(0).toByteArray(); }));
        if (name)
            people.emplace_back(*std::move(name), CustomerId{id});
    }
    std::sort(people.begin(), people.end());
    Ids ids;
    ids.reserve(people.size());
    for (const auto &[name, id] : people)
        ids.push_back(id);
    return ids;
}

} // namespace

PeopleStore::PeopleStore(const Connection &connection) : m_connection(connection) {}

Result<std::vector<CustomerId>> PeopleStore::behind(const PeopleQuery &query,
                                                    const std::atomic_bool *stop) const
{
    // Rows come as they are found, and are made one a customer here: DISTINCT and ORDER BY in the statement
    // would do all their work in its first step, which cannot be stopped.
    MK_TRY(const Dimension by, readBy(query.counted));
    Statement select = m_connection.prepare(rowsOf(query.counted.measure, by));
    bindQuery(select, query.counted);
    QSet<QByteArray> lines;
    for (const QString &line : query.lines)
        lines.insert(line.toUtf8());
    const bool all = lines.isEmpty() || query.counted.by == Dimension::None;
    const int times = factsOf(query.counted.measure).times;
    Found found;
    std::unordered_map<qint64, int> seen; // of those who have not been found often enough
    MK_CHECK(forEachRowUntil(stop, select, [&] {
        const qint64 customer = select.integer(0);
        if (query.among && !query.among->has(CustomerId{customer}))
            return;
        const QByteArrayView line = select.utf8(1);
        if (!all && !lines.contains(QByteArray::fromRawData(line.data(), line.size())))
            return;
        if (times == 1 || ++seen[customer] >= times)
            found.insert(customer);
    }));
    if (isSet(stop))
        return tl::unexpected(stopped());
    return found.size() > kFew ? walkedByName(m_connection, found, stop) : sortedByName(m_connection, found);
}

} // namespace db
