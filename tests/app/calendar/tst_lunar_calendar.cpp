#include "app/calendar/lunar_calendar.h"

#include "app/calendar/csv_rows.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::LunarDate;
using app::LunarProblem;

namespace {

QDate iso(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

class TestLunarCalendar final : public QObject
{
    Q_OBJECT
private slots:
    void holdsEveryMonthOfTheOracle();
    void knowsEveryYearOfTheOracle();
    void returnsFromEveryDay();
    void ordersDaysAsTheyFollowEachOther();
    void refusesWhatIsNotInTheCalendar_data();
    void refusesWhatIsNotInTheCalendar();
    void refusesSolarDaysOutsideTheTable();
    void answersForYearsOutsideTheTable();
    void knowsNewYearsOfTheNeighbours();
    void convertsWithinAMicrosecond();
};

void TestLunarCalendar::holdsEveryMonthOfTheOracle()
{
    const auto rows = csvRows("lunar_months_1900_2100.csv");
    QCOMPARE(rows.size(), 2486);
    for (const auto &row : rows) {
        const LunarDate first{row[u"lunar_year"_s].toInt(), row[u"month"_s].toInt(), 1,
                              row[u"leap"_s] == u"1"};
        // Provisional rows hang on delta-T; either side of midnight would be right.
        if (row[u"status"_s] == u"provisional") {
            const QDate mine = app::solarOf(first).value();
            QVERIFY(mine == iso(row[u"first_day"_s]) || mine == iso(row[u"first_day_hnd_table"_s]));
            continue;
        }
        QCOMPARE(app::solarOf(first).value(), iso(row[u"first_day"_s]));
        QCOMPARE(app::monthLength(first.year, first.month, first.leap), row[u"length"_s].toInt());
    }
}

void TestLunarCalendar::knowsEveryYearOfTheOracle()
{
    const auto rows = csvRows("tet_1900_2100.csv");
    QCOMPARE(rows.size(), 201);
    for (const auto &row : rows) {
        const int year = row[u"lunar_year"_s].toInt();
        QCOMPARE(app::tetOf(year), iso(row[u"tet"_s]));
        QCOMPARE(app::canChiOf(year), row[u"can_chi"_s]);
        QCOMPARE(app::zodiacViOf(year), row[u"animal_vi"_s]);
        QCOMPARE(app::leapMonthOf(year), row[u"leap_month"_s].toInt());
        QCOMPARE(app::tetOf(year).daysTo(app::lastDayOf(year)) + 1, row[u"days_in_year"_s].toInt());
        QCOMPARE(app::chineseNewYearOf(year), iso(row[u"chinese_new_year"_s]));
        const QDate eve = iso(row[u"giao_thua_date"_s]);
        QCOMPARE(app::tetOf(year).addDays(-1), eve);
        if (year > 1900) {
            QCOMPARE(app::lastDayOf(year - 1), eve);
            QCOMPARE(app::lunarOf(eve).value(),
                     (LunarDate{year - 1, 12, row[u"giao_thua_lunar_day"_s].toInt()}));
        }
    }
}

void TestLunarCalendar::returnsFromEveryDay()
{
    LunarDate before{1899, 12, 30, false};
    int days = 0;
    for (QDate day(1900, 1, 31); day <= app::lastDayOf(2100); day = day.addDays(1), ++days) {
        const auto lunar = app::lunarOf(day);
        QVERIFY(lunar);
        QCOMPARE(app::solarOf(*lunar).value(), day);
        QVERIFY(before < *lunar);
        QVERIFY(lunar->day == before.day + 1 || lunar->day == 1);
        before = *lunar;
    }
    QCOMPARE(days, 73412);
}

void TestLunarCalendar::ordersDaysAsTheyFollowEachOther()
{
    const LunarDate regular{2025, 6, 20, false};
    const LunarDate leap{2025, 6, 10, true};
    const LunarDate next{2025, 7, 1, false};
    QVERIFY(regular < leap);
    QVERIFY(leap < next);
    QVERIFY(leap != (LunarDate{2025, 6, 10, false}));
}

void TestLunarCalendar::refusesWhatIsNotInTheCalendar_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("leap");
    QTest::addColumn<LunarProblem>("problem");
    QTest::newRow("day 30 of a month of 29 days") << 2026 << 12 << 30 << false << LunarProblem::NoSuchDay;
    QTest::newRow("day 30 of a leap month of 29 days") << 2025 << 6 << 30 << true << LunarProblem::NoSuchDay;
    QTest::newRow("day 31") << 2026 << 1 << 31 << false << LunarProblem::NoSuchDay;
    QTest::newRow("day 0") << 2026 << 1 << 0 << false << LunarProblem::NoSuchDay;
    QTest::newRow("a leap month in a year without one")
        << 2026 << 6 << 1 << true << LunarProblem::NoSuchLeapMonth;
    QTest::newRow("another leap month than the year has")
        << 2025 << 5 << 1 << true << LunarProblem::NoSuchLeapMonth;
    QTest::newRow("month 13") << 2026 << 13 << 1 << false << LunarProblem::NoSuchMonth;
    QTest::newRow("month 0") << 2026 << 0 << 1 << false << LunarProblem::NoSuchMonth;
    QTest::newRow("month 0 as a leap month") << 2026 << 0 << 1 << true << LunarProblem::NoSuchMonth;
    QTest::newRow("a year before the table") << 1899 << 12 << 1 << false << LunarProblem::OutOfRange;
    QTest::newRow("a year after the table") << 2101 << 1 << 1 << false << LunarProblem::OutOfRange;
}

void TestLunarCalendar::refusesWhatIsNotInTheCalendar()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, leap);
    QFETCH(LunarProblem, problem);
    const auto solar = app::solarOf({year, month, day, leap});
    QVERIFY(!solar);
    QCOMPARE(solar.error(), problem);
}

void TestLunarCalendar::refusesSolarDaysOutsideTheTable()
{
    for (const QDate day :
         {QDate(1900, 1, 30), QDate(2101, 1, 29), QDate(1, 1, 1), QDate(9999, 1, 1), QDate()}) {
        const auto lunar = app::lunarOf(day);
        QVERIFY(!lunar);
        QCOMPARE(lunar.error(), LunarProblem::OutOfRange);
    }
    QCOMPARE(app::lunarOf(QDate(1900, 1, 31)).value(), (LunarDate{1900, 1, 1}));
    QCOMPARE(app::lunarOf(QDate(2101, 1, 28)).value(), (LunarDate{2100, 12, app::monthLength(2100, 12)}));
}

void TestLunarCalendar::answersForYearsOutsideTheTable()
{
    for (const int year : {1899, 2101, -1, 0}) {
        QVERIFY(!app::tetOf(year).isValid());
        QVERIFY(!app::lastDayOf(year).isValid());
        QVERIFY(!app::chineseNewYearOf(year).isValid());
        QVERIFY(!app::koreanNewYearOf(year).isValid());
        QCOMPARE(app::leapMonthOf(year), 0);
        QCOMPARE(app::monthLength(year, 1), 0);
    }
    QCOMPARE(app::monthLength(2026, 0), 0);
    QCOMPARE(app::monthLength(2026, 6, true), 0);
    QCOMPARE(app::canChiOf(1899), u"Kỷ Hợi"_s);
    QCOMPARE(app::canChiOf(2101), u"Tân Dậu"_s);
}

void TestLunarCalendar::knowsNewYearsOfTheNeighbours()
{
    // Published days: Seollal 2027 and 2028 fall a day after the Chinese new year and Tết.
    QCOMPARE(app::koreanNewYearOf(2026), QDate(2026, 2, 17));
    QCOMPARE(app::koreanNewYearOf(2027), QDate(2027, 2, 7));
    QCOMPARE(app::koreanNewYearOf(2028), QDate(2028, 1, 27));
    QCOMPARE(app::chineseNewYearOf(2030), QDate(2030, 2, 3));
    QCOMPARE(app::chineseNewYearOf(1985), QDate(1985, 2, 20));
    QVERIFY(!app::koreanNewYearOf(1967).isValid());
}

void TestLunarCalendar::convertsWithinAMicrosecond()
{
    constexpr int kRounds = 10;
    const qint64 first = QDate(1900, 1, 31).toJulianDay();
    const qint64 last = QDate(2101, 1, 28).toJulianDay();
    qint64 sum = 0;
    test::CpuTimer timer;
    timer.start();
    for (int round = 0; round < kRounds; ++round) {
        for (qint64 day = first; day <= last; ++day)
            sum += app::solarOf(*app::lunarOf(QDate::fromJulianDay(day)))->toJulianDay();
    }
    const qint64 perPair = timer.nsecsElapsed() / (kRounds * (last - first + 1));
    QCOMPARE(sum, kRounds * (first + last) * (last - first + 1) / 2);
    qInfo("there and back: %lld ns", static_cast<long long>(perPair));
    QVERIFY2(perPair < 4000, "a debug build on a loaded machine may take some, but not this long");
}

MK_TEST(TestLunarCalendar)
#include "tst_lunar_calendar.moc"
