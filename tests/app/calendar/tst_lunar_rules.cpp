#include "app/calendar/lunar_calendar.h"

#include "app/calendar/csv_rows.h"
#include "app/calendar/lunar_rules.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::LunarDate;

namespace {

/// Printed calendars before 1968 that no computation at UTC+8 gives: the almanac reckoned in Beijing's mean
/// time (UTC+7:45:40) until 1928, and Vietnam printed Tết 1925 a day later.
const QSet<QDate> kHistorical{QDate(1906, 4, 23), QDate(1914, 11, 17), QDate(1916, 2, 3), QDate(1920, 11, 10),
                              QDate(1925, 1, 25)};
/// New moons within a minute of midnight: the future rotation of the earth decides.
const QSet<QDate> kProvisional{QDate(2054, 5, 8), QDate(2077, 11, 16), QDate(2085, 10, 19)};

constexpr int kFirstYearOfUtc7 = 1968; // Decision 121/CP of 8 August 1967

} // namespace

class TestLunarRules final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theTableFollowsFromTheRules();
    void theRulesAgreeWithThePublishedComputation();
    void excusedMonthsAreThoseOfTheSource();
    void theTableHasAllMonthsOfTheRules();
    void chineseNewYearFollowsFromTheRules();
    void koreanNewYearFollowsFromTheRules();

private:
    const rules::Calendar &calendarOf(int lunarYear) const;

    rules::Calendar m_utc7;
    rules::Calendar m_utc8;
};

const rules::Calendar &TestLunarRules::calendarOf(int lunarYear) const
{
    return lunarYear < kFirstYearOfUtc7 ? m_utc8 : m_utc7;
}

void TestLunarRules::initTestCase()
{
    m_utc7 = rules::calendarAt(7);
    m_utc8 = rules::calendarAt(8);
}

void TestLunarRules::theTableFollowsFromTheRules()
{
    int months = 0;
    for (int year = 1900; year <= 2100; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (const bool leap : {false, true}) {
                const auto mine = app::solarOf({year, month, 1, leap});
                const auto &calendar = calendarOf(year);
                const auto found = calendar.find({year, month, leap});
                QCOMPARE(mine.has_value(), found != calendar.end());
                if (!mine)
                    continue;
                ++months;
                if (kHistorical.contains(*mine) || kProvisional.contains(*mine)) {
                    QCOMPARE(std::abs(mine->daysTo(found->second)), kHistorical.contains(*mine) ? 1 : 0);
                    continue;
                }
                QCOMPARE(*mine, found->second);
            }
        }
    }
    QCOMPARE(months, 2486);
}

void TestLunarRules::theRulesAgreeWithThePublishedComputation()
{
    for (const auto &row : csvRows("lunar_months_1900_2100.csv")) {
        if (row[u"status"_s] == u"provisional")
            continue;
        const int year = row[u"lunar_year"_s].toInt();
        const auto &calendar = calendarOf(year);
        const auto found = calendar.find({year, row[u"month"_s].toInt(), row[u"leap"_s] == u"1"});
        QVERIFY(found != calendar.end());
        QCOMPARE(found->second, QDate::fromString(row[u"first_day_astro"_s], Qt::ISODate));
    }
}

void TestLunarRules::excusedMonthsAreThoseOfTheSource()
{
    QSet<QDate> historical;
    QSet<QDate> provisional;
    for (const auto &row : csvRows("lunar_months_1900_2100.csv")) {
        const QDate first = QDate::fromString(row[u"first_day"_s], Qt::ISODate);
        // A row may be marked for its length only, which hangs on the month after it.
        if (row[u"status"_s] == u"historical" && row[u"first_day"_s] != row[u"first_day_astro"_s])
            historical.insert(first);
        if (row[u"status"_s] == u"provisional" && row[u"first_day"_s] != row[u"first_day_hnd_table"_s])
            provisional.insert(first);
    }
    QCOMPARE(historical, kHistorical);
    QCOMPARE(provisional, kProvisional);
}

void TestLunarRules::theTableHasAllMonthsOfTheRules()
{
    for (int year = 1900; year <= 2100; ++year) {
        int leapMonth = 0;
        for (const auto &[key, first] : calendarOf(year)) {
            if (std::get<0>(key) == year && std::get<2>(key))
                leapMonth = std::get<1>(key);
        }
        QCOMPARE(app::leapMonthOf(year), leapMonth);
    }
}

void TestLunarRules::chineseNewYearFollowsFromTheRules()
{
    for (int year = 1900; year <= 2100; ++year) {
        if (year == 1916) // reckoned in Beijing's mean time, as above
            continue;
        QCOMPARE(app::chineseNewYearOf(year), m_utc8.at({year, 1, false}));
    }
}

void TestLunarRules::koreanNewYearFollowsFromTheRules()
{
    const rules::Calendar utc9 = rules::calendarAt(9);
    for (int year = 1968; year <= 2100; ++year)
        QCOMPARE(app::koreanNewYearOf(year), utc9.at({year, 1, false}));
}

MK_TEST(TestLunarRules)
#include "tst_lunar_rules.moc"
