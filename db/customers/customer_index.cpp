#include "db/customers/customer_index.h"

#include "db/customers/customer_store.h"
#include "db/customers/search_block_builder.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// So many rows are moved about for single customers before reading everything again is the cheaper way.
constexpr std::size_t kMostRowsMoved = 64'000'000;

Result<std::optional<CustomerId>> idAfter(Statement &select, QByteArrayView sortKey, CustomerId id)
{
    return readFirst(select.bindUtf8(1, sortKey).bind(2, id.value),
                     [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

} // namespace

Result<CustomerIndex> CustomerIndex::read(const Connection &connection, WantedColumns wanted)
{
    MK_TRY(auto order, CustomerStore(connection).idsByName());
    Statement select = connection.prepare(u"customer_search/select_all"_s);
    SearchBlockBuilder builder(std::move(order));
    MK_CHECK(forEachRow(select, [&] { builder.add(CustomerId{select.integer(0)}, select.utf8(1)); }));
    CustomerIndex index;
    index.keys = builder.finish();
    if (wanted.facts)
        MK_CHECK(index.columns.readFacts(connection, index.keys.ids()));
    if (wanted.contacts)
        MK_CHECK(index.columns.readContacts(connection, index.keys.ids()));
    return index;
}

void CustomerIndex::remove(CustomerId id)
{
    if (const auto row = keys.rowOf(id)) {
        keys.remove(*row);
        columns.remove(*row);
    }
}

Result<bool> CustomerIndex::follow(const Connection &connection, const std::vector<CustomerId> &changed)
{
    Statement one = connection.prepare(u"customer_search/select_by_id"_s);
    Statement next = connection.prepare(u"customer/select_next_by_name"_s);
    std::size_t moved = 0;
    std::vector<Newcomer> newcomers;
    for (const CustomerId id : changed) {
        MK_TRY(auto now, readFirst(one.bind(1, id.value), [id](const Statement &row) {
                   return Newcomer{id, row.utf8(0).toByteArray(), row.utf8(1).toByteArray()};
               }));
        if (!now) {
            remove(id);
            moved += keys.size() / 2;
            continue;
        }
        MK_TRY(const auto after, idAfter(next, now->sortKey, id));
        // As a rule only a stage or a note has changed: the same key, before the same person.
        const auto row = keys.rowOf(id);
        const bool last = row && *row + 1 == keys.size();
        const bool steady = !after || std::find(changed.begin(), changed.end(), *after) == changed.end();
        if (row && keys.key(*row) == now->key && steady && (last ? !after : after == keys.ids()[*row + 1])) {
            MK_CHECK(columns.readRow(connection, *row, id));
            continue;
        }
        newcomers.push_back(*std::move(now));
        moved += keys.size();
        if (moved > kMostRowsMoved)
            return false;
    }
    // All out first, then in from the last to the first: each finds the one it stands before in place.
    for (const Newcomer &newcomer : newcomers)
        remove(newcomer.id);
    std::sort(newcomers.begin(), newcomers.end(), [](const Newcomer &a, const Newcomer &b) {
        const int order = a.sortKey.compare(b.sortKey);
        return order != 0 ? order > 0 : a.id > b.id;
    });
    for (const Newcomer &newcomer : newcomers) {
        MK_TRY(const auto after, idAfter(next, newcomer.sortKey, newcomer.id));
        const auto before =
            after ? keys.rowOf(*after) : std::optional(static_cast<SearchBlock::Row>(keys.size()));
        if (!before) // another program has written meanwhile
            return false;
        keys.insert(*before, newcomer.id, newcomer.key);
        columns.insert(*before);
        MK_CHECK(columns.readRow(connection, *before, newcomer.id));
    }
    return true;
}

} // namespace db
