#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/segments/segment_query.h"
#include "app/shop/sending_hours.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template.h"

#include <QStringList>

namespace db {
class Session;
}

namespace app {

/// Rules, occasions and templates as they stand, for everything a page of greetings names.
struct GreetingSetup
{
    QList<db::GreetingRule> rules;
    QList<db::Occasion> occasions;
    QList<db::Template> templates;
    OccasionTable table;                     ///< of shop and program together
    QList<db::OccasionDateRow> ownDates;     ///< those the shop has set
    QStringList tags;                        ///< in use among customers
    QString language = QStringLiteral("vi"); ///< of the messages
    SendingHours hours;                      ///< of the shop
    QList<SavedSegment> segments;            ///< by name
};

/// The days entered by year as this shop has them: those shipped, and before them the shop's own of a year.
[[nodiscard]] db::Result<OccasionTable> loadOccasionTable(db::Session &session);
[[nodiscard]] db::Result<GreetingSetup> loadGreetingSetup(db::Session &session);

} // namespace app
