#include "app/calendar/movable_days.h"

#include "app/calendar/lunar_rules.h"
#include "tests/support/test_main.h"

#include <QTest>

class TestMovableDays final : public QObject
{
    Q_OBJECT
private slots:
    void easterFallsOnPublishedSundays();
    void easterIsASundayOfSpringEveryYear();
    void thanhMinhAgreesWithAnotherTheoryOfTheSun();
    void findsWeekdaysOfAMonth();
    void hasNoDayOutsideItsRange();
};

void TestMovableDays::easterFallsOnPublishedSundays()
{
    QCOMPARE(app::easterOf(1818), QDate(1818, 3, 22)); // the earliest there is
    QCOMPARE(app::easterOf(1943), QDate(1943, 4, 25)); // the latest
    QCOMPARE(app::easterOf(1954), QDate(1954, 4, 18));
    QCOMPARE(app::easterOf(1981), QDate(1981, 4, 19));
    QCOMPARE(app::easterOf(2026), QDate(2026, 4, 5));
    QCOMPARE(app::easterOf(2038), QDate(2038, 4, 25));
}

void TestMovableDays::easterIsASundayOfSpringEveryYear()
{
    for (int year = 1583; year < 2600; ++year) {
        const QDate easter = app::easterOf(year);
        QCOMPARE(easter.dayOfWeek(), 7);
        QVERIFY(easter >= QDate(year, 3, 22) && easter <= QDate(year, 4, 25));
    }
}

void TestMovableDays::thanhMinhAgreesWithAnotherTheoryOfTheSun()
{
    for (int year = 1900; year <= 2100; ++year) {
        const qint64 day = app::thanhMinhOf(year).toJulianDay();
        QVERIFY(rules::sunAtMidnight(day, 7) < 15.0);
        QVERIFY(rules::sunAtMidnight(day + 1, 7) >= 15.0);
    }
}

void TestMovableDays::findsWeekdaysOfAMonth()
{
    QCOMPARE(app::nthWeekdayOf(2026, 5, 2, 7), QDate(2026, 5, 10));
    QCOMPARE(app::nthWeekdayOf(2026, 11, 4, 4), QDate(2026, 11, 26));
    QCOMPARE(app::nthWeekdayOf(2026, 11, 5, 7), QDate(2026, 11, 29));
    QVERIFY(!app::nthWeekdayOf(2026, 11, 5, 4).isValid());
}

void TestMovableDays::hasNoDayOutsideItsRange()
{
    QVERIFY(!app::easterOf(1582).isValid());
    QVERIFY(!app::thanhMinhOf(1899).isValid());
    QVERIFY(!app::thanhMinhOf(2101).isValid());
    QVERIFY(!app::nthWeekdayOf(2026, 13, 1, 1).isValid());
    QVERIFY(!app::nthWeekdayOf(2026, 1, 0, 1).isValid());
    QVERIFY(!app::nthWeekdayOf(2026, 1, 1, 8).isValid());
}

MK_TEST(TestMovableDays)
#include "tst_movable_days.moc"
