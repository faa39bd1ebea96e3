#include "db/insights/measure_rows.h"

#include "db/core/iso_date.h"
#include "db/engine/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

Result<Dimension> readBy(const CountQuery &query)
{
    const MeasureFacts &facts = factsOf(query.measure);
    if (query.by == Dimension::None)
        return facts.dimensions.front();
    if (std::find(facts.dimensions.begin(), facts.dimensions.end(), query.by) == facts.dimensions.end())
        return failure(ErrorKind::InvalidInput,
                       u"%1 are not counted by %2"_s.arg(facts.key, keyOf(query.by)));
    return query.by;
}

QString rowsOf(Measure measure, Dimension by)
{
    return u"%1_by_%2"_s.arg(factsOf(measure).rows, keyOf(by));
}

void bindQuery(Statement &select, const CountQuery &query)
{
    const MeasureFacts &facts = factsOf(query.measure);
    select.bind(":from", isoText(query.days.first)).bind(":to", isoText(query.days.last));
    if (facts.hasAudience)
        select.bindOrNull(":audience", query.audience ? keyOf(*query.audience) : QString());
    if (!facts.kind.isEmpty())
        select.bind(":kind", QString(facts.kind));
    if (!facts.direction.isEmpty())
        select.bind(":direction", QString(facts.direction));
}

} // namespace db
