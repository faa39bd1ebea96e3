#include "app/greetings/greeting_setup.h"

#include "app/greetings/occasion_catalogue.h"
#include "app/people/name_order.h"
#include "app/shop/shop_settings.h"
#include "db/customers/customer_store.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"

namespace app {

db::Result<OccasionTable> loadOccasionTable(db::Session &session)
{
    const auto &shipped = shippedCatalogue();
    if (!shipped)
        return tl::unexpected(shipped.error());
    OccasionTable table = shipped->dates;
    MK_TRY(const auto dates, session.greetings().occasionDates());
    for (const db::OccasionDateRow &row : dates) {
        QList<QDate> &days = table[row.occasionKey];
        days.removeIf([&row](QDate day) { return day.year() == row.year; });
        days.append(row.date);
    }
    return table;
}

db::Result<GreetingSetup> loadGreetingSetup(db::Session &session)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(auto rules, session.greetings().rules());
    MK_TRY(auto occasions, session.greetings().occasions());
    MK_TRY(auto templates, session.templates().all());
    MK_TRY(auto table, loadOccasionTable(session));
    MK_TRY(auto dates, session.greetings().occasionDates());
    MK_TRY(auto tags, session.customers().tagsInUse());
    MK_TRY(auto segments, loadSegments(session));
    return GreetingSetup{std::move(rules), std::move(occasions), std::move(templates),
                         std::move(table), std::move(dates),     inVietnameseOrder(tags),
                         shop.language,    shop.hours,           std::move(segments)};
}

} // namespace app
