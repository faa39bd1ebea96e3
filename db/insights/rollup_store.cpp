#include "db/insights/rollup_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

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
    return readAll(select, [line](const Statement &row) {
        return DailyCount{dateOfIso(row.text("day")), row.text(line), row.integer("value")};
    });
}

Result<std::optional<DayRange>> RollupStore::range() const
{
    Statement select = m_connection.prepare(u"rollup/select_range"_s);
    MK_TRY(const auto found, select.step());
    if (!found || select.isNull("first_day"))
        return std::nullopt;
    return DayRange{dateOfIso(select.text("first_day")), dateOfIso(select.text("last_day"))};
}

} // namespace db
