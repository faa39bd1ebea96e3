#include "app/customers/customer_list.h"

#include "app/customers/customer_profile.h"
#include "app/people/name_order.h"
#include "app/people/province.h"
#include "app/segments/segment_query.h"
#include "app/shop/shop_settings.h"
#include "db/core/stop_flag.h"
#include "db/customers/customer_search.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// More than two screens of any height.
constexpr qint64 kFirstSight = 200;
/// Of more customers than these nothing is read ahead of a first filter: it would hold up who types.
constexpr std::size_t kManyCustomers = 50'000;
/// As many as a menu shows without scrolling.
constexpr qsizetype kMostOccupations = 20;

qsizetype placeOf(db::CustomerId id, const std::vector<db::CustomerId> &ids)
{
    const auto found = id ? std::find(ids.begin(), ids.end(), id) : ids.end();
    return found == ids.end() ? -1 : found - ids.begin();
}

/// Provinces as they are stored, where the filter asks for any.
db::Result<QStringList> provincesFor(db::Session &session, const CustomerFilter &filter)
{
    return filter.provinces.isEmpty() ? db::Result<QStringList>(QStringList()) : session.search().provinces();
}

/// Of those whom the mask lets through, the ones who meet the filter's condition, which the file is asked
/// for.
db::Result<void> narrow(db::Session &session, const CustomerFilter &filter, const Clock &clock,
                        db::CustomerMask &mask, const std::atomic_bool *stale)
{
    if (filter.condition.isEverybody())
        return {};
    MK_TRY(auto meeting, listedMeeting(session, filter.condition, clock, stale));
    if (mask.only) {
        std::sort(meeting.begin(), meeting.end());
        std::vector<db::CustomerId> &named = *mask.only;
        std::erase_if(named, [&meeting](db::CustomerId id) {
            return !std::binary_search(meeting.begin(), meeting.end(), id);
        });
    } else {
        mask.only = std::move(meeting);
    }
    return {};
}

db::Result<db::CustomerMask> maskFor(db::Session &session, const CustomerFilter &filter, const Clock &clock,
                                     const std::atomic_bool *stale)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto provinces, provincesFor(session, filter));
    db::CustomerMask mask = maskOf(filter, provinces, clock, shop.birthdays);
    MK_CHECK(narrow(session, filter, clock, mask, stale));
    return mask;
}

db::Result<std::vector<db::CustomerId>> idsOf(db::Session &session, const ListQuery &query,
                                              const Clock &clock, const std::atomic_bool *stale,
                                              ListMemory &memory)
{
    db::CustomerSearch &search = session.search();
    const bool everybody = query.text.isEmpty() && query.filter.isEmpty();
    if (query.firstOnly && everybody && query.sorting == CustomerSorting() && search.size() == 0)
        return session.customers().idsByName(kFirstSight); // before there is anything in memory
    const QDate today = clock.today();
    MK_TRY(const ListGround *ground, groundOf(session, today, memory.ground));
    const BirthdayPolicy birthdays = ground->shop.birthdays;
    MK_TRY(const auto provinces, provincesFor(session, query.filter));
    const bool known = memory.day == today && memory.policy == birthdays;
    if (!known || memory.filter != query.filter || memory.provinces != provinces)
        memory.mask = maskOf(query.filter, provinces, clock, birthdays);
    db::CustomerMask mask = memory.mask; // whom a condition means changes with the file
    MK_CHECK(narrow(session, query.filter, clock, mask, stale));
    if (!known || memory.sorting != query.sorting)
        memory.order = orderOf(query.sorting, today, birthdays);
    memory.filter = query.filter;
    memory.sorting = query.sorting;
    memory.day = today;
    memory.policy = birthdays;
    memory.provinces = provinces;
    const std::size_t limit = query.firstOnly ? std::size_t{kFirstSight} : db::CustomerSearch::kAll;
    return search.find(db::SearchQuery::parse(query.text), mask, memory.order, limit, stale);
}

db::Result<QList<CustomerLine>> linesOf(db::Session &session, const QList<db::CustomerId> &ids,
                                        ListGround &ground)
{
    MK_TRY(const auto rows, session.customers().rows(ids));
    MK_TRY(const auto next, ground.occasions.of(session, rows));
    QList<CustomerLine> lines;
    lines.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        lines.append({rows.at(i), nextBirthdayOf(rows.at(i).birthday, ground.day, ground.shop.birthdays),
                      next.at(i).next, next.at(i).common});
    return lines;
}

} // namespace

db::Result<QList<CustomerLine>> loadLines(db::Session &session, const QList<db::CustomerId> &ids,
                                          const Clock &clock)
{
    std::optional<ListGround> unkept;
    MK_TRY(ListGround *const ground, groundOf(session, clock.today(), unkept));
    return linesOf(session, ids, *ground);
}

db::Result<QStringList> loadTagsInUse(db::Session &session)
{
    MK_TRY(const auto tags, session.customers().tagsInUse());
    return inVietnameseOrder(tags);
}

db::Result<FilterChoices> loadFilterChoices(db::Session &session, const ListQuery &query, const Clock &clock,
                                            const std::atomic_bool *stale)
{
    FilterChoices choices;
    MK_TRY(choices.tags, loadTagsInUse(session));
    db::CustomerSearch &search = session.search();
    const bool many = search.size() > kManyCustomers;
    if (many && !search.wanted().facts)
        return choices;
    MK_TRY(choices.occupations, search.occupations(kMostOccupations));
    MK_TRY(const auto mask, maskFor(session, query.filter, clock, stale));
    using Tags = db::CustomerFacets::Tags;
    MK_TRY(const auto facets,
           search.facets(db::SearchQuery::parse(query.text), mask, many ? Tags::Leave : Tags::Count, stale));
    choices.stageCounts = facets.stages;
    choices.tagCounts = facets.tags;
    choices.provinceCounts.emplace();
    for (const auto &[province, customers] : facets.provinces.asKeyValueRange()) {
        if (const auto present = presentProvince(province))
            (*choices.provinceCounts)[*present] += customers;
    }
    return choices;
}

db::Result<CustomerListing> findCustomers(db::Session &session, const ListQuery &query, const Clock &clock,
                                          const std::atomic_bool *stale, ListMemory *memory)
{
    const auto cancelled = [] { return db::failure(db::ErrorKind::Cancelled, u"a newer search"_s); };
    if (db::isSet(stale))
        return cancelled();
    ListMemory unkept;
    ListMemory &known = memory ? *memory : unkept;
    CustomerListing listing;
    MK_TRY(listing.ids, idsOf(session, query, clock, stale, known));
    if (db::isSet(stale))
        return cancelled();
    const auto size = static_cast<qsizetype>(listing.ids.size());
    listing.complete = !query.firstOnly || size < kFirstSight;
    const qsizetype anchor = placeOf(query.anchor, listing.ids);
    const qsizetype top = std::clamp(anchor >= 0 ? anchor - query.rowsAbove : query.topRow, qsizetype{0},
                                     std::max(size - 1, qsizetype{0}));
    listing.firstLine = top / kLinesAtOnce * kLinesAtOnce;
    // Of a first sight no more is read than is seen.
    const qsizetype blocks = query.firstOnly && top == 0 ? 1 : 2;
    const qsizetype past = std::min(size, listing.firstLine + blocks * kLinesAtOnce);
    MK_TRY(ListGround *const ground, groundOf(session, clock.today(), known.ground));
    MK_TRY(listing.lines,
           linesOf(session, {listing.ids.begin() + listing.firstLine, listing.ids.begin() + past}, *ground));
    return listing;
}

db::Result<db::CustomerCounts> countCustomers(db::Session &session)
{
    return session.customers().counts();
}

Question<CustomerListing> findingCustomers(const ListQuery &query, const Clock &clock,
                                           const std::shared_ptr<ListMemory> &memory)
{
    return Question<CustomerListing>(
        [query, clock, memory](db::Session &session, const std::atomic_bool *stale) {
            return findCustomers(session, query, clock, stale, memory.get());
        });
}

Question<bool> readingAhead()
{
    return Question<bool>([](db::Session &session, const std::atomic_bool *stale) {
        return session.search().readAhead(stale).map([] { return true; });
    });
}

} // namespace app
