#include "app/insights/people_behind.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Planned is what the chart calls every greeting that was not cancelled, whatever became of it.
QStringList statesOf(const QString &line)
{
    if (line != "planned"_L1)
        return {line};
    QStringList states = db::allKeys<db::MessageState>();
    states.removeAll(db::keyOf(db::MessageState::Cancelled));
    return states;
}

} // namespace

db::PeopleQuery peopleBehind(const Insight &insight, int point, int line)
{
    const QDate start = insight.now.dates.value(point);
    db::PeopleQuery query;
    query.days = {qMax(start, insight.query.from),
                  qMin(nextBucket(start, insight.query.by).addDays(-1), insight.query.to)};
    query.audience = insight.query.audience;
    const QString key = line >= 0 ? insight.now.lines.value(line).key : QString();
    switch (insight.query.metric) {
    case Metric::Interactions:
        query.rollup = db::Rollup::InteractionsByChannel;
        if (!key.isEmpty())
            query.lines = {key};
        break;
    case Metric::Conversions:
        query.rollup = db::Rollup::Conversions;
        break;
    case Metric::Greetings:
    case Metric::GreetingsPlanned:
    case Metric::GreetingsSent:
    case Metric::GreetingsSkipped:
        query.rollup = db::Rollup::GreetingsByState;
        query.lines = statesOf(key.isEmpty() ? u"planned"_s : key);
        break;
    }
    return query;
}

} // namespace app
