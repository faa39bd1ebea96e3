#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/greeted_year.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(app::BirthdayPolicy)

namespace {

// menkhach-bench does the same with 10,000; MK_YEAR_CUSTOMERS is another number for this test.
constexpr int kCustomersOfTheYear = 2000;

} // namespace

/// However a year goes, each birthday is greeted once or listed as missed, and none twice.
class TestSimulatedYear final : public QObject
{
    Q_OBJECT
private slots:
    void greetsOnceOrListsAsMissed_data();
    void greetsOnceOrListsAsMissed();
};

void TestSimulatedYear::greetsOnceOrListsAsMissed_data()
{
    using Policy = app::BirthdayPolicy;
    QTest::addColumn<int>("year");
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<Policy>("policy");
    QTest::newRow("a year with 29 February and a leap month")
        << 2028 << quint32{1}
        << Policy{Policy::LeapDay::Mar1, Policy::ShortMonth::NextDay, Policy::LeapMonth::LeapIfExists};
    QTest::newRow("a year without them") << 2027 << quint32{2} << Policy{};
}

void TestSimulatedYear::greetsOnceOrListsAsMissed()
{
    QFETCH(const int, year);
    QFETCH(const quint32, seed);
    QFETCH(const app::BirthdayPolicy, policy);
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("MK_YEAR_CUSTOMERS", &isGiven);
    test::SimulatedYear simulated({year, isGiven ? given : kCustomersOfTheYear, seed, policy});
    simulated.run();
    const test::GreetedYear greeted(simulated);
    QVERIFY2(greeted.faults().isEmpty(),
             qUtf8Printable(u"seed %1\n"_s.arg(seed) + greeted.faults().join(u'\n')));
    QCOMPARE(simulated.session().safekeeping().check().value(), QStringList());

    const auto &figures = greeted.figures();
    const auto &course = simulated.course();
    qInfo("%d due: %d sent, %d uncertain, %d missed; %d kills, %d refusals, %d sleeps, %d clock faults, %d "
          "journeys",
          figures.due, figures.sent, figures.uncertain, figures.missed, course.kills, course.refusals,
          course.sleeps, course.clockFaults, course.journeys);
    QCOMPARE(figures.sent + figures.uncertain + figures.missed, figures.due);
    QVERIFY(figures.due > simulated.setup().customers * 9 / 10);
    QVERIFY(figures.sent > figures.due / 4); // the faults are the exception, and all of them came
    QVERIFY(figures.uncertain > 0 && figures.missed > 0);
    QVERIFY(course.kills > 20 && course.refusals > 10);
    QVERIFY(course.sleeps > 0 && course.clockFaults > 0 && course.journeys > 0);
}

MK_TEST(TestSimulatedYear)
#include "tst_simulated_year.moc"
