#include "db/customers/find_once.h"

#include "db/customers/customer_store.h"
#include "db/customers/key_lines.h"
#include "db/engine/connection.h"
#include "db/engine/in_parts.h"
#include "db/engine/rows.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// About a megabyte of keys: it stays in the processor's cache while it is looked through.
constexpr std::size_t kKeysAtOnce = 16'384;
constexpr std::size_t kRoomForAKey = 64;
/// The names of so many are looked up one by one; of more, all names are gone through in order.
constexpr std::size_t kFew = 5'000;

class Keys final
{
public:
    explicit Keys(const SearchQuery &query) : m_query(query)
    {
        m_lines.reserve(kKeysAtOnce, kKeysAtOnce * kRoomForAKey);
        m_ids.reserve(kKeysAtOnce);
    }

    void add(CustomerId id, QByteArrayView key)
    {
        m_lines.add(key);
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
    /// The token that the fewest of the first keys have.
    qsizetype rarest() const
    {
        qsizetype rarest = 0;
        std::size_t fewest = m_ids.size() + 1;
        for (qsizetype i = 0; m_query.tokens.size() > 1 && i < m_query.tokens.size(); ++i) {
            std::size_t many = 0;
            m_lines.eachWith(m_query.tokens.at(i), [&many](KeyLines::Row) { ++many; });
            if (many < fewest) {
                fewest = many;
                rarest = i;
            }
        }
        return rarest;
    }
    void look()
    {
        if (!m_rarest)
            m_rarest = rarest();
        m_lines.eachWith(m_query.tokens.at(*m_rarest), [this](KeyLines::Row row) {
            for (qsizetype i = 0; i < m_query.tokens.size(); ++i) {
                if (i != *m_rarest && !m_lines.has(row, m_query.tokens.at(i)))
                    return;
            }
            m_found.push_back(m_ids[row]);
        });
        m_lines.clear();
        m_ids.clear();
    }

    const SearchQuery &m_query;
    std::optional<qsizetype> m_rarest;
    KeyLines m_lines;
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

Result<std::vector<CustomerId>> matching(const Connection &connection, const SearchQuery &query)
{
    MK_TRY(const auto last, connection.scalar(u"SELECT max(customer_id) FROM customer_search"_s));
    const auto answers =
        inParts(connection, last.toLongLong(), [&query](const Connection &own, qint64 first, qint64 past) {
            return matching(own, query, first, past);
        });
    std::vector<CustomerId> ids;
    for (const auto &answer : answers) {
        if (!answer)
            return answer;
        ids.insert(ids.end(), answer->begin(), answer->end());
    }
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
