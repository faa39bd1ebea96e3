#include "db/insights/rollup_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

RollupStore::RollupStore(const Connection &connection) : m_connection(connection) {}

Result<QList<DailyCount>> RollupStore::counts(Rollup rollup, const DayRange &range,
                                              std::optional<Audience> audience) const
{
    QString name;
    const char *line = "line";
    switch (rollup) {
    case Rollup::InteractionsByChannel:
        name = u"interaction_daily/select_by_channel"_s;
        line = "channel";
        break;
    case Rollup::Conversions:
        name = u"conversion_daily/select"_s;
        break;
    case Rollup::GreetingsByState:
        name = u"greeting_daily/select_by_state"_s;
        line = "state";
        break;
    }
    Statement select = m_connection.prepare(name);
    select.bind(":from", isoText(range.first)).bind(":to", isoText(range.last));
    if (rollup != Rollup::Conversions)
        select.bindOrNull(":audience", audience ? keyOf(*audience) : QString());
    MK_CHECK(select.exec());
    QList<DailyCount> counts;
    while (select.next()) {
        counts.append({dateOfIso(select.text("day")), select.text(line), select.integer("value")});
    }
    MK_CHECK(select.finished());
    return counts;
}

Result<std::optional<DayRange>> RollupStore::range() const
{
    Statement select = m_connection.prepare(u"rollup/select_range"_s);
    MK_CHECK(select.exec());
    if (!select.next() || select.isNull("first_day"))
        return std::nullopt;
    return DayRange{dateOfIso(select.text("first_day")), dateOfIso(select.text("last_day"))};
}

} // namespace db
