#include "db/customers/find_once.h"

#include "db/customers/customer_set.h"
#include "db/customers/customer_store.h"
#include "db/customers/key_lines.h"
#include "db/customers/row_set.h"
#include "db/engine/connection.h"
#include "db/engine/in_parts.h"
#include "db/engine/rows.h"
#include "db/engine/value_test.h"

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// The names of so many are looked up one by one; of more, names are gone through in order.
constexpr std::size_t kFew = 5'000;
/// With more numbers between them those found are no bits in a row.
constexpr qint64 kMostGaps = 512;

/// Of the customers after `first` and up to `last`, the deleted among them.
Result<std::vector<CustomerId>> matching(const Connection &connection, const SearchQuery &query, qint64 first,
                                         qint64 last)
{
    const ValueTest matches{[&query](QByteArrayView key) {
                                return std::all_of(
                                    query.tokens.begin(), query.tokens.end(),
                                    [key](const SearchQuery::Token &token) { return hasToken(key, token); });
                            },
                            {}};
    Statement select = connection.prepare(u"customer_search/select_matching"_s);
    std::vector<CustomerId> ids;
    select.bind(1, first).bind(2, last).bindTest(3, matches);
    MK_CHECK(forEachRow(select, [&] { ids.push_back(CustomerId{select.integer(0)}); }));
    return ids;
}

/// Of all customers, or of those among them; the deleted, too.
Result<std::vector<CustomerId>> matching(const Connection &connection, const SearchQuery &query,
                                         const CustomerSet *among)
{
    if (query.everybody && among)
        return among->ids();
    MK_TRY(const auto last, connection.scalar(u"SELECT max(customer_id) FROM customer_search"_s));
    const auto answers =
        inParts(connection, last.toLongLong(), [&query](const Connection &own, qint64 first, qint64 past) {
            return matching(own, query, first, past);
        });
    std::vector<CustomerId> ids;
    for (const auto &answer : answers) {
        if (!answer)
            return answer;
        std::copy_if(answer->begin(), answer->end(), std::back_inserter(ids),
                     [among](CustomerId id) { return !among || among->has(id); });
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

/// Whether a number is one of these, which are in order.
std::function<bool(qint64)> oneOf(const std::vector<CustomerId> &ids)
{
    const qint64 last = ids.back().value;
    if (ids.front().value < 0 || last / kMostGaps > static_cast<qint64>(ids.size()))
        return [&ids](qint64 id) { return std::binary_search(ids.begin(), ids.end(), CustomerId{id}); };
    RowSet numbers(static_cast<std::size_t>(last) + 1);
    for (const CustomerId id : ids)
        numbers.add(static_cast<std::size_t>(id.value));
    return [numbers = std::move(numbers), last](qint64 id) {
        return id >= 0 && id <= last && numbers.has(static_cast<std::size_t>(id));
    };
}

Result<FoundCustomers> manyByName(const Connection &connection, std::vector<CustomerId> ids,
                                  std::size_t limit)
{
    std::sort(ids.begin(), ids.end());
    const ValueTest isFound{{}, oneOf(ids)};
    FoundCustomers found;
    Statement deleted = connection.prepare(u"customer/count_deleted_found"_s);
    MK_TRY(const auto gone,
           readFirst(deleted.bindTest(1, isFound), [](const Statement &row) { return row.integer(0); }));
    found.total = static_cast<qint64>(ids.size()) - gone.value_or(0);
    Statement byName = connection.prepare(u"customer/select_found_by_name"_s);
    byName.bindTest(1, isFound).bind(2, static_cast<qint64>(std::min(limit, ids.size())));
    MK_CHECK(forEachRow(byName, [&] { found.first.push_back(CustomerId{byName.integer(0)}); }));
    return found;
}

} // namespace

Result<FoundCustomers> findOnce(const Connection &connection, const SearchQuery &query, std::size_t limit,
                                const CustomerSet *among)
{
    if (query.nobody)
        return FoundCustomers();
    if (query.everybody && !among) {
        const CustomerStore customers(connection);
        MK_TRY(const auto counts, customers.counts());
        MK_TRY(auto first, customers.idsByName(static_cast<qint64>(limit)));
        return FoundCustomers{counts.total(), std::move(first)};
    }
    MK_TRY(auto ids, matching(connection, query, among));
    return ids.size() <= kFew ? fewByName(connection, ids, limit)
                              : manyByName(connection, std::move(ids), limit);
}

} // namespace db
