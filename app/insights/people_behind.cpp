#include "app/insights/people_behind.h"

#include "db/session/session.h"

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

db::Result<std::vector<db::CustomerId>> loadPeopleBehind(db::Session &session, const db::PeopleQuery &query,
                                                         const std::atomic_bool *stale)
{
    return session.people().behind(query, stale);
}

} // namespace app
