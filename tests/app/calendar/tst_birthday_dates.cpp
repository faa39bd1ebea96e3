#include "app/calendar/birthday_dates.h"
#include "app/calendar/lunar_calendar.h"

#include "app/calendar/csv_rows.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::BirthdayPolicy;
using app::OccasionDate;

namespace {

QDate iso(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

db::Birthday born(db::Calendar calendar, int month, int day, bool leap = false)
{
    db::Birthday birthday;
    birthday.calendar = calendar;
    birthday.month = month;
    birthday.day = day;
    birthday.leapMonth = leap;
    return birthday;
}

/// "12/30", "4L/19": month, L for a leap month, day.
db::Birthday lunarBirthday(const QString &text)
{
    const QStringList parts = text.split(u'/');
    QString month = parts.value(0);
    const bool leap = month.endsWith(u'L');
    month.remove(u'L');
    return born(db::Calendar::Lunar, month.toInt(), parts.value(1).toInt(), leap);
}

/// The day of the greeting that counts for one lunar year.
QDate greetedForLunarYear(const db::Birthday &birthday, int lunarYear, const BirthdayPolicy &policy)
{
    for (const int solarYear : {lunarYear, lunarYear + 1}) {
        for (const OccasionDate &found : app::birthdayDatesIn(birthday, solarYear, policy)) {
            if (found.occasionYear == lunarYear)
                return found.date;
        }
    }
    return {};
}

QList<BirthdayPolicy> allPolicies()
{
    QList<BirthdayPolicy> policies;
    for (const auto day : {BirthdayPolicy::LeapDay::Feb28, BirthdayPolicy::LeapDay::Mar1}) {
        for (const auto end : {BirthdayPolicy::ShortMonth::LastDay, BirthdayPolicy::ShortMonth::NextDay}) {
            for (const auto month :
                 {BirthdayPolicy::LeapMonth::RegularMonth, BirthdayPolicy::LeapMonth::LeapIfExists})
                policies.append({day, end, month});
        }
    }
    return policies;
}

} // namespace

class TestBirthdayDates final : public QObject
{
    Q_OBJECT
private slots:
    void greetsAsTheCasesSay_data();
    void greetsAsTheCasesSay();
    void inverseAgreesWithEveryBirthday_data();
    void inverseAgreesWithEveryBirthday();
    void greetsEveryLunarBirthdayOnceALunarYear();
    void leapBornAreGreetedInTheMonthOfThePolicy();
    void regularBornStayInTheRegularMonth();
    void nextDayAfterAShortTwelfthMonthIsTet();
    void greetsNobodyWithoutAPossibleDay_data();
    void greetsNobodyWithoutAPossibleDay();
    void staysInsideTheTable();
    void countsAgeInYearsOfTheCalendar();
    void findsBirthdaysOfADayQuickly();
};

void TestBirthdayDates::greetsAsTheCasesSay_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("lunar");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("expected");
    int number = 1;
    for (const auto &row : csvRows("birthday_cases.csv")) {
        const QString name = u"row %1: %2 %3%4 in %5 by %6"_s.arg(
            QString::number(++number), row[u"kind"_s], row[u"birth_gregorian"_s], row[u"lunar_month_day"_s],
            row[u"year"_s], row[u"policy"_s]);
        QTest::newRow(name.toUtf8().constData())
            << row[u"kind"_s] << row[u"birth_gregorian"_s] << row[u"lunar_month_day"_s]
            << row[u"year"_s].toInt() << row[u"policy"_s] << row[u"expected"_s];
    }
}

void TestBirthdayDates::greetsAsTheCasesSay()
{
    QFETCH(QString, kind);
    QFETCH(QString, birth);
    QFETCH(QString, lunar);
    QFETCH(int, year);
    QFETCH(QString, policy);
    QFETCH(QString, expected);
    const BirthdayPolicy chosen = app::withWord({}, policy).value_or(BirthdayPolicy{});
    if (kind == u"solar") {
        const QDate day = iso(birth);
        const auto dates =
            app::birthdayDatesIn(born(db::Calendar::Solar, day.month(), day.day()), year, chosen);
        QCOMPARE(dates, (QList<OccasionDate>{{iso(expected), year}}));
    } else if (kind == u"lunar") {
        QCOMPARE(greetedForLunarYear(lunarBirthday(lunar), year, chosen), iso(expected));
    } else if (kind == u"lunar_leap") {
        const db::Birthday birthday = lunarBirthday(lunar);
        const auto converted = app::lunarOf(iso(birth)).value();
        QCOMPARE(converted, (app::LunarDate{converted.year, *birthday.month, *birthday.day, true}));
        QCOMPARE(greetedForLunarYear(birthday, year, chosen), iso(expected));
    } else if (kind == u"convert") {
        const QStringList parts = lunar.split(u'/'); // day/month/year here
        const app::LunarDate day{parts.value(2).toInt(), parts.value(1).toInt(), parts.value(0).toInt(),
                                 false};
        QCOMPARE(app::lunarOf(iso(birth)).value(), day);
        QCOMPARE(app::solarOf(day).value(), iso(birth));
    } else {
        QCOMPARE(kind, u"lunar_in_gregorian_year"_s);
        QStringList dates;
        for (const OccasionDate &found : app::birthdayDatesIn(lunarBirthday(lunar), year, chosen))
            dates.append(found.date.toString(Qt::ISODate));
        QCOMPARE(dates.join(u';'), expected);
    }
}

void TestBirthdayDates::inverseAgreesWithEveryBirthday_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("years a shop plans for") << 2023 << 2036;
    QTest::newRow("first years of the table") << 1899 << 1903;
    QTest::newRow("years the calendar of the north changed") << 1967 << 1970;
    QTest::newRow("last years of the table") << 2098 << 2102;
}

void TestBirthdayDates::inverseAgreesWithEveryBirthday()
{
    QFETCH(int, from);
    QFETCH(int, to);
    for (const BirthdayPolicy &policy : allPolicies()) {
        QHash<QDate, QList<app::BirthdayMatch>> expected;
        for (int year = from; year <= to; ++year) {
            for (int month = 1; month <= 12; ++month) {
                for (int day = 1; day <= 31; ++day) {
                    for (const auto &[calendar, leap] :
                         {std::pair{db::Calendar::Solar, false}, std::pair{db::Calendar::Lunar, false},
                          std::pair{db::Calendar::Lunar, true}}) {
                        for (const auto &found :
                             app::birthdayDatesIn(born(calendar, month, day, leap), year, policy))
                            expected[found.date].append({calendar, month, day, leap, found.occasionYear});
                    }
                }
            }
        }
        for (QDate date(from, 1, 1); date <= QDate(to, 12, 31); date = date.addDays(1)) {
            QList<app::BirthdayMatch> found = app::birthdaysGreetedOn(date, policy);
            QList<app::BirthdayMatch> &wanted = expected[date];
            std::sort(found.begin(), found.end());
            std::sort(wanted.begin(), wanted.end());
            QVERIFY2(found == wanted, qPrintable(date.toString(Qt::ISODate)));
        }
    }
}

void TestBirthdayDates::greetsEveryLunarBirthdayOnceALunarYear()
{
    for (const BirthdayPolicy &policy : allPolicies()) {
        for (const bool leap : {false, true}) {
            for (int day = 1; day <= 30; ++day) {
                QMap<int, int> times;
                for (int year = 1900; year <= 2101; ++year) {
                    for (const auto &found :
                         app::birthdayDatesIn(born(db::Calendar::Lunar, 11, day, leap), year, policy))
                        ++times[found.occasionYear];
                }
                QCOMPARE(times.size(), 201);
                QVERIFY(std::all_of(times.cbegin(), times.cend(), [](int count) { return count == 1; }));
            }
        }
    }
}

void TestBirthdayDates::leapBornAreGreetedInTheMonthOfThePolicy()
{
    const db::Birthday birthday = born(db::Calendar::Lunar, 6, 17, true);
    BirthdayPolicy policy;
    QCOMPARE(app::birthdayDatesIn(birthday, 2025, policy), (QList<OccasionDate>{{QDate(2025, 7, 11), 2025}}));
    policy.leapMonth = BirthdayPolicy::LeapMonth::LeapIfExists;
    QCOMPARE(app::birthdayDatesIn(birthday, 2025, policy), (QList<OccasionDate>{{QDate(2025, 8, 10), 2025}}));
    QCOMPARE(app::birthdayDatesIn(birthday, 2026, policy), (QList<OccasionDate>{{QDate(2026, 7, 30), 2026}}));
}

void TestBirthdayDates::regularBornStayInTheRegularMonth()
{
    for (const BirthdayPolicy &policy : allPolicies()) {
        QCOMPARE(app::birthdayDatesIn(born(db::Calendar::Lunar, 6, 17), 2025, policy),
                 (QList<OccasionDate>{{QDate(2025, 7, 11), 2025}}));
    }
}

void TestBirthdayDates::nextDayAfterAShortTwelfthMonthIsTet()
{
    BirthdayPolicy policy;
    policy.shortMonth = BirthdayPolicy::ShortMonth::NextDay;
    const auto dates = app::birthdayDatesIn(born(db::Calendar::Lunar, 12, 30), 2026, policy);
    QCOMPARE(dates, (QList<OccasionDate>{{app::tetOf(2026), 2025}}));
    // After the last month of the table: known, though the day itself has no lunar date any more.
    QCOMPARE(app::monthLength(2100, 12), 29);
    const auto last = app::birthdayDatesIn(born(db::Calendar::Lunar, 12, 30), 2101, policy);
    QCOMPARE(last, (QList<OccasionDate>{{QDate(2101, 1, 29), 2100}}));
}

void TestBirthdayDates::greetsNobodyWithoutAPossibleDay_data()
{
    QTest::addColumn<db::Birthday>("birthday");
    db::Birthday approximate = born(db::Calendar::Solar, 1, 1);
    approximate.approximate = true;
    db::Birthday yearOnly;
    yearOnly.year = 1980;
    db::Birthday monthOnly;
    monthOnly.month = 5;
    QTest::newRow("an identity card's 1 January") << approximate;
    QTest::newRow("only the year known") << yearOnly;
    QTest::newRow("only the month known") << monthOnly;
    QTest::newRow("30 February") << born(db::Calendar::Solar, 2, 30);
    QTest::newRow("31 April") << born(db::Calendar::Solar, 4, 31);
    QTest::newRow("month 13") << born(db::Calendar::Solar, 13, 1);
    QTest::newRow("lunar day 31") << born(db::Calendar::Lunar, 1, 31);
    QTest::newRow("lunar day 0") << born(db::Calendar::Lunar, 1, 0);
    QTest::newRow("lunar month 13") << born(db::Calendar::Lunar, 13, 1);
}

void TestBirthdayDates::greetsNobodyWithoutAPossibleDay()
{
    QFETCH(db::Birthday, birthday);
    for (const BirthdayPolicy &policy : allPolicies())
        QVERIFY(app::birthdayDatesIn(birthday, 2024, policy).isEmpty());
}

void TestBirthdayDates::staysInsideTheTable()
{
    const db::Birthday birthday = born(db::Calendar::Lunar, 3, 10);
    QVERIFY(app::birthdayDatesIn(birthday, 1899).isEmpty());
    QCOMPARE(app::birthdayDatesIn(birthday, 1900).size(), 1);
    QCOMPARE(app::birthdayDatesIn(birthday, 2100).size(), 1);
    QVERIFY(app::birthdayDatesIn(birthday, 2101).isEmpty());
    QVERIFY(app::birthdayDatesIn(born(db::Calendar::Solar, 3, 10), 0).isEmpty()); // no year 0
    QVERIFY(app::birthdaysGreetedOn(QDate()).isEmpty());
}

void TestBirthdayDates::countsAgeInYearsOfTheCalendar()
{
    db::Birthday birthday = born(db::Calendar::Solar, 3, 10);
    QVERIFY(!app::ageTurning(birthday, 2026));
    birthday.year = 1990;
    QCOMPARE(app::ageTurning(birthday, 2026), std::optional(36));
    QCOMPARE(app::ageTurning(birthday, 1990), std::optional(0));
    QVERIFY(!app::ageTurning(birthday, 1989));
    // Lunar 20/11 of 2025 falls on 8 January 2026 and still counts for 2025.
    birthday = born(db::Calendar::Lunar, 11, 20);
    birthday.year = 1990;
    const auto dates = app::birthdayDatesIn(birthday, 2026);
    QCOMPARE(app::ageTurning(birthday, dates.value(0).occasionYear), std::optional(35));
    QCOMPARE(app::ageTurning(birthday, dates.value(1).occasionYear), std::optional(36));
}

void TestBirthdayDates::findsBirthdaysOfADayQuickly()
{
    qsizetype matches = 0;
    int days = 0;
    test::CpuTimer timer;
    timer.start();
    for (QDate date(1901, 1, 1); date.year() < 2100; date = date.addDays(1), ++days)
        matches += app::birthdaysGreetedOn(date).size();
    const qint64 perDay = timer.nsecsElapsed() / days;
    QVERIFY(matches > 2 * days);
    qInfo("birthdays of a day: %lld ns", static_cast<long long>(perDay));
    QVERIFY2(perDay < 20000, "a debug build on a loaded machine may take some, but not this long");
}

MK_TEST(TestBirthdayDates)
#include "tst_birthday_dates.moc"
