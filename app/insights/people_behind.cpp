#include "app/insights/people_behind.h"

namespace app {

db::PeopleQuery peopleBehind(const Insight &insight, int point, int line)
{
    const QDate start = insight.now.dates.value(point);
    const Counted &counted = insight.metric().numerator;
    db::PeopleQuery query;
    query.rollup = counted.rollup;
    query.days = {qMax(start, insight.query.from),
                  qMin(nextBucket(start, insight.query.by).addDays(-1), insight.query.to)};
    query.audience = insight.query.audience;
    query.lines = rollupLines(line >= 0 && line < insight.now.lines.size() ? insight.now.lines.at(line).key
                                                                           : counted.line);
    return query;
}

} // namespace app
