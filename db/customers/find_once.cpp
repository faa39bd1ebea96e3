#include "db/customers/find_once.h"

#include "db/customers/customer_store.h"
#include "db/customers/search_block.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// About a megabyte of keys: it stays in the processor's cache while it is looked through.
constexpr std::size_t kKeysAtOnce = 16'384;
constexpr std::size_t kRoomForAKey = 64;
/// Of fewer customers another thread is not worth its connection.
constexpr qint64 kWorthAThread = 50'000;
constexpr int kBusyTimeoutMs = 1'000;
/// The names of so many are looked up one by one; of more, all names are gone through in order.
constexpr std::size_t kFew = 5'000;

class Keys final
{
public:
    explicit Keys(const SearchQuery &query) : m_query(query) { begin(); }

    void add(CustomerId id, QByteArrayView key)
    {
        m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
        m_text.insert(m_text.end(), key.begin(), key.end());
        m_text.push_back('\n');
        m_ids.push_back(id);
        if (m_ids.size() == kKeysAtOnce)
            look();
    }
    /// Of all keys that were added, the deleted among them.
    std::vector<CustomerId> takeFound()
    {
        look();
        return std::move(m_found);
    }

private:
    void begin()
    {
        m_text.reserve(kKeysAtOnce * kRoomForAKey);
        m_text.assign(1, '\n');
        m_starts.reserve(kKeysAtOnce);
        m_ids.reserve(kKeysAtOnce);
    }
    void look()
    {
        const SearchBlock block(std::exchange(m_text, {}), std::exchange(m_starts, {}),
                                std::exchange(m_ids, {}));
        const std::vector<CustomerId> found = block.find(m_query);
        m_found.insert(m_found.end(), found.begin(), found.end());
        begin();
    }

    const SearchQuery &m_query;
    std::vector<char> m_text;
    std::vector<std::uint32_t> m_starts;
    std::vector<CustomerId> m_ids;
    std::vector<CustomerId> m_found;
};

/// Of the customers after `first` and up to `last`, the deleted among them.
Result<std::vector<CustomerId>> matching(const Connection &connection, const SearchQuery &query, qint64 first,
                                         qint64 last)
{
    Keys keys(query);
    Statement select = connection.prepare(u"customer_search/select_range"_s);
    select.bind(1, first).bind(2, last);
    MK_CHECK(forEachRow(select, [&] { keys.add(CustomerId{select.integer(0)}, select.utf8(1)); }));
    return keys.takeFound();
}

/// Two threads read at once, each on a connection of its own.
Result<std::vector<CustomerId>> matching(const Connection &connection, const SearchQuery &query)
{
    MK_TRY(const auto highest, connection.scalar(u"SELECT max(customer_id) FROM customer_search"_s));
    const qint64 last = highest.toLongLong();
    if (last < kWorthAThread)
        return matching(connection, query, 0, last);
    const qint64 middle = last / 2;
    auto others = std::async(
        std::launch::async | std::launch::deferred,
        [&query, path = connection.path(), middle, last]() -> Result<std::vector<CustomerId>> {
            MK_TRY(const auto own, Connection::open(path, Connection::Mode::ReadOnly, kBusyTimeoutMs));
            return matching(*own, query, middle, last);
        });
    auto ids = matching(connection, query, 0, middle);
    auto more = others.get();
    if (!more) // there can be no second connection, such as to a file that is opened as immutable
        more = matching(connection, query, middle, last);
    if (!ids || !more)
        return ids ? more : ids;
    ids->insert(ids->end(), more->begin(), more->end());
    return ids;
}

Result<FoundCustomers> fewByName(const Connection &connection, const std::vector<CustomerId> &ids,
                                 std::size_t limit)
{
    struct Named
    {
        QByteArray sortKey;
        CustomerId id;
        bool operator<(const Named &other) const
        {
            const int order = sortKey.compare(other.sortKey);
            return order != 0 ? order < 0 : id < other.id;
        }
    };
    Statement select = connection.prepare(u"customer/select_sort_key"_s);
    std::vector<Named> named;
    for (const CustomerId id : ids) {
        MK_TRY(auto sortKey, readFirst(select.bind(1, id.value),
                                       [](const Statement &row) { return row.utf8(0).toByteArray(); }));
        if (sortKey) // else deleted
            named.push_back({*std::move(sortKey), id});
    }
    const std::size_t shown = std::min(limit, named.size());
    std::partial_sort(named.begin(), named.begin() + static_cast<std::ptrdiff_t>(shown), named.end());
    FoundCustomers found{static_cast<qint64>(named.size()), {}};
    for (std::size_t i = 0; i < shown; ++i)
        found.first.push_back(named[i].id);
    return found;
}

Result<FoundCustomers> manyByName(const Connection &connection, std::vector<CustomerId> ids,
                                  std::size_t limit)
{
    std::sort(ids.begin(), ids.end());
    MK_TRY(const auto order, CustomerStore(connection).idsByName());
    FoundCustomers found;
    for (const CustomerId id : order) {
        if (!std::binary_search(ids.begin(), ids.end(), id))
            continue;
        ++found.total;
        if (found.first.size() < limit)
            found.first.push_back(id);
    }
    return found;
}

} // namespace

Result<FoundCustomers> findOnce(const Connection &connection, const SearchQuery &query, std::size_t limit)
{
    if (query.nobody)
        return FoundCustomers();
    if (query.everybody) {
        const CustomerStore customers(connection);
        MK_TRY(const auto counts, customers.counts());
        MK_TRY(auto first, customers.idsByName(static_cast<qint64>(limit)));
        return FoundCustomers{counts.total(), std::move(first)};
    }
    MK_TRY(auto ids, matching(connection, query));
    return ids.size() <= kFew ? fewByName(connection, ids, limit)
                              : manyByName(connection, std::move(ids), limit);
}

} // namespace db
