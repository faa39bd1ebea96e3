#include "tests/app/outbox/greeted_year.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

using namespace Qt::StringLiterals;

namespace bench {

void yearBench(int customers)
{
    using Policy = app::BirthdayPolicy;
    const test::SimulatedYear::Setup setup{
        2028,
        customers,
        1,
        {Policy::LeapDay::Mar1, Policy::ShortMonth::NextDay, Policy::LeapMonth::LeapIfExists}};
    test::SimulatedYear year(setup);
    const double ms = timed([&] { year.run(); });
    const test::GreetedYear greeted(year);
    if (!greeted.faults().isEmpty())
        qFatal("%s", qUtf8Printable(greeted.faults().join(u'\n')));
    const auto &figures = greeted.figures();
    say(u"a simulated year of %1 customers, %2 kills"_s.arg(customers).arg(year.course().kills),
        u"%1 s; of %2 greetings %3 sent, %4 uncertain, %5 missed, none twice"_s.arg(ms / 1000, 0, 'f', 1)
            .arg(figures.due)
            .arg(figures.sent)
            .arg(figures.uncertain)
            .arg(figures.missed));
}

} // namespace bench
