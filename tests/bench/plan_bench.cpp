#include "app/calendar/lunar_calendar.h"
#include "app/greetings/greeting_count.h"
#include "app/greetings/greeting_plan.h"
#include "app/outbox/today_board.h"
#include "app/segments/condition_json.h"
#include "db/customers/segment_store.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

qint64 count(db::Session &session, const app::GreetingPlan &plan, QDate from, QDate to)
{
    qint64 occurrences = 0;
    const auto done = plan.forEach(session, from, to,
                                   [&occurrences](const app::Occurrence &) { return ++occurrences > 0; });
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
    return occurrences;
}

/// Every rule with a segment that is another one each day.
void planOfASegment(db::Session &session, const app::Clock &clock)
{
    const auto condition =
        app::conditionToText(app::numberIs(app::ConditionField::LastContact, db::Comparison::More, 30));
    const auto kept = session.segments().add({{}, u"bench"_s, condition}, clock.act());
    auto rules = session.greetings().rules();
    if (!kept || !rules)
        qFatal("segment");
    for (db::GreetingRule &rule : *rules)
        rule.segment = kept->value;
    const auto plan = app::GreetingPlan::loadWith(session, *rules);
    if (!plan)
        qFatal("%s", qUtf8Printable(plan.error().detail));
    Figures days;
    qint64 occurrences = 0;
    for (int ahead = 0; ahead < 30; ++ahead) {
        const QDate day = clock.today().addDays(ahead);
        days.add(timed([&] { occurrences += count(session, *plan, day, day); }));
    }
    say(u"plan of a day, rules keep a segment of last contacts (30 days, %1 greetings)"_s.arg(occurrences),
        days.text());
    const QDate tet = app::tetOf(2027);
    const double feast = timed([&] { occurrences = count(session, *plan, tet, tet); });
    say(u"the same, of Tết (%1)"_s.arg(occurrences), u"%1 ms"_s.arg(feast, 0, 'f', 1));
    if (!session.segments().remove(kept->value))
        qFatal("segment");
}

} // namespace

void planBench(db::Session &session, const app::Clock &clock)
{
    const auto plan = app::GreetingPlan::load(session);
    if (!plan)
        qFatal("%s", qUtf8Printable(plan.error().detail));
    Figures days;
    qint64 occurrences = 0;
    for (int ahead = 0; ahead < 30; ++ahead) {
        const QDate day = clock.today().addDays(ahead);
        days.add(timed([&] { occurrences += count(session, *plan, day, day); }));
    }
    say(u"plan of a day (30 days, %1 greetings)"_s.arg(occurrences), days.text());
    const QDate tet = app::tetOf(2027);
    const double feast = timed([&] { occurrences = count(session, *plan, tet, tet); });
    say(u"plan of Tết, when everybody is greeted (%1)"_s.arg(occurrences), u"%1 ms"_s.arg(feast, 0, 'f', 1));
    const double year =
        timed([&] { occurrences = count(session, *plan, clock.today(), clock.today().addDays(364)); });
    say(u"plan of a year (%1 greetings)"_s.arg(occurrences), u"%1 s"_s.arg(year / 1000, 0, 'f', 2));
    app::CustomerGroups groups;
    Figures counts;
    for (int ahead = 0; ahead < 30; ++ahead) {
        const QDate day = clock.today().addDays(ahead);
        counts.add(timed([&] {
            if (!plan->count(session, day, groups))
                qFatal("count");
        }));
    }
    say(u"a day counted for the calendar (30 days)"_s, counts.text());
    const double crowded = timed([&] { occurrences = app::greetingsIn(*plan->count(session, tet, groups)); });
    say(u"Tết counted by groups, first time (%1)"_s.arg(occurrences), u"%1 ms"_s.arg(crowded, 0, 'f', 1));
    const double again = timed([&] { occurrences = app::greetingsIn(*plan->count(session, tet, groups)); });
    say(u"Tết counted by groups, again"_s, u"%1 ms"_s.arg(again, 0, 'f', 1));
    planOfASegment(session, clock);
    const double board = timed([&] {
        const auto prepared = app::prepareToday(session, clock);
        if (!prepared || !app::loadToday(session, clock, prepared->value))
            qFatal("today");
    });
    say(u"the board of Today, greetings entered in the ledger"_s, u"%1 ms"_s.arg(board, 0, 'f', 1));
}

} // namespace bench
