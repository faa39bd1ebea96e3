#include "app/greetings/occasion_table.h"

#include "app/greetings/occasion_catalogue.h"
#include "db/greetings/greeting_store.h"
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

} // namespace app
