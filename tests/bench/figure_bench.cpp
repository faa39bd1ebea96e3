#include "app/insights/series.h"
#include "app/segments/condition_text.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

void figureBench(db::Session &session, const app::Clock &clock)
{
    const app::MetricDefinition *contacts = app::metricOf(u"interactions");
    app::SeriesQuery query = app::SeriesQuery::latest(*contacts, app::Bucket::Month, clock.today());
    const auto figures = [&] {
        Figures taken;
        for (int round = 0; round < 5; ++round)
            taken.add(timed([&] { static_cast<void>(app::seriesOf(session, query).value()); }));
        return taken.text();
    };
    say(u"contacts of twelve months from the rollup"_s, figures());
    for (const QString &text :
         {u"customer in (1, 2, 3)"_s, u"stage = loyalty and gender = female and province = \"Hà Nội\""_s,
          u"stage = loyalty"_s, u"not stage = loyalty"_s}) {
        const app::Condition condition = app::conditionOf(text).value();
        Figures meeting;
        meeting.add(
            timed([&] { query.segment = app::figureSegment(session, text, condition, clock).value(); }));
        const qsizetype customers = static_cast<qsizetype>(query.segment->customers->ids().size());
        say(u"who meets: "_s + text, meeting.text());
        say(u"contacts of twelve months of these %1"_s.arg(customers), figures());
    }
}

} // namespace bench
