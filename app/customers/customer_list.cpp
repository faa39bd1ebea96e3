#include "app/customers/customer_list.h"

#include "app/core/shop_settings.h"
#include "app/customers/customer_profile.h"
#include "db/core/session.h"
#include "db/customers/customer_search.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// More than two screens of any height.
constexpr qint64 kFirstSight = 200;

bool isSet(const std::atomic_bool *stale)
{
    return stale && stale->load(std::memory_order_relaxed);
}

qsizetype placeOf(db::CustomerId id, const std::vector<db::CustomerId> &ids)
{
    const auto found = id ? std::find(ids.begin(), ids.end(), id) : ids.end();
    return found == ids.end() ? -1 : found - ids.begin();
}

} // namespace

db::Result<QList<CustomerLine>> loadLines(db::Session &session, const QList<db::CustomerId> &ids,
                                          const Clock &clock)
{
    const auto shop = ShopSettings::load(session);
    if (!shop)
        return tl::unexpected(shop.error());
    const auto rows = session.customers().rows(ids);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CustomerLine> lines;
    lines.reserve(rows->size());
    for (const db::CustomerRow &row : *rows)
        lines.append({row, nextBirthdayOf(row.birthday, clock.today(), shop->birthdays)});
    return lines;
}

db::Result<CustomerListing> findCustomers(db::Session &session, const ListQuery &query, const Clock &clock,
                                          const std::atomic_bool *stale)
{
    const auto cancelled = [] { return db::failure(db::ErrorKind::Cancelled, u"a newer search"_s); };
    if (isSet(stale))
        return cancelled();
    auto ids = query.firstOnly ? session.customers().idsByName(kFirstSight)
                               : session.search().find(db::SearchQuery::parse(query.text), stale);
    if (!ids)
        return tl::unexpected(ids.error());
    if (isSet(stale))
        return cancelled();

    CustomerListing listing;
    listing.ids = std::move(*ids);
    const auto size = static_cast<qsizetype>(listing.ids.size());
    const qsizetype anchor = placeOf(query.anchor, listing.ids);
    const qsizetype top = std::clamp(anchor >= 0 ? anchor - query.rowsAbove : query.topRow, qsizetype{0},
                                     std::max(size - 1, qsizetype{0}));
    listing.firstLine = top / kLinesAtOnce * kLinesAtOnce;
    const qsizetype past = std::min(size, listing.firstLine + 2 * kLinesAtOnce);
    const auto lines =
        loadLines(session, {listing.ids.begin() + listing.firstLine, listing.ids.begin() + past}, clock);
    if (!lines)
        return tl::unexpected(lines.error());
    listing.lines = *lines;
    return listing;
}

} // namespace app
