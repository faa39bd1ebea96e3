#include "db/insights/rollup_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/insights/measure_rows.h"

using namespace Qt::StringLiterals;

namespace db {

RollupStore::RollupStore(const Connection &connection) : m_connection(connection) {}

Result<QList<DailyCount>> RollupStore::counts(const CountQuery &query) const
{
    const MeasureFacts &facts = factsOf(query.measure);
    if (facts.table.isEmpty())
        return failure(ErrorKind::InvalidInput, u"no rollup counts %1"_s.arg(facts.key));
    MK_TRY(const Dimension by, readBy(query));
    Statement select = m_connection.prepare(u"%1/select_by_%2"_s.arg(facts.table, keyOf(by)));
    bindQuery(select, query);
    QList<DailyCount> counts;
    MK_CHECK(forEachRow(select, [&] {
        const QDate day = dateOfIso(select.text("day"));
        const qint64 value = select.integer(facts.value.data());
        if (query.by != Dimension::None)
            counts.append({day, select.text("line"), value});
        else if (!counts.isEmpty() && counts.last().day == day)
            counts.last().value += value;
        else
            counts.append({day, {}, value});
    }));
    return counts;
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
