#include "app/calendar/public_holidays.h"

#include "tests/support/test_main.h"

#include <QTest>

/// As the Ministry of Labour announced them.
class TestPublicHolidays final : public QObject
{
    Q_OBJECT
private slots:
    void knowsTheDaysOff_data();
    void knowsTheDaysOff();
    void leavesTheDaysBesideThemToWork_data();
    void leavesTheDaysBesideThemToWork();
    void hasAsManyAsTheLawGives();
    void knowsNoneOfAnInvalidDay();
};

void TestPublicHolidays::knowsTheDaysOff_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char *name, QDate first, QDate last) { QTest::newRow(name) << first << last; };
    row("New Year", {2026, 1, 1}, {2026, 1, 1});
    row("New Year on a Saturday, made up for on Monday", {2028, 1, 1}, {2028, 1, 3});
    row("Tet of 2021, a Friday", {2021, 2, 10}, {2021, 2, 16});
    row("Tet of 2022, a Tuesday", {2022, 1, 31}, {2022, 2, 4});
    row("Tet of 2023, a Sunday", {2023, 1, 20}, {2023, 1, 26});
    row("Tet of 2024, a Saturday", {2024, 2, 8}, {2024, 2, 14});
    row("Tet of 2025, a Wednesday", {2025, 1, 27}, {2025, 1, 31});
    row("Tet of 2026, a Tuesday", {2026, 2, 16}, {2026, 2, 20});
    row("Hung Kings of 2024", {2024, 4, 18}, {2024, 4, 18});
    row("Hung Kings of 2026, a Sunday", {2026, 4, 26}, {2026, 4, 27});
    row("Hung Kings beside 30 April and 1 May, made up for behind them", {2023, 4, 29}, {2023, 5, 3});
    row("30 April and 1 May", {2026, 4, 30}, {2026, 5, 1});
    row("National Day, a Thursday", {2021, 9, 2}, {2021, 9, 3});
    row("National Day, a Friday", {2022, 9, 1}, {2022, 9, 2});
    row("National Day, a Saturday", {2023, 9, 1}, {2023, 9, 4});
    row("National Day, a Monday", {2024, 9, 2}, {2024, 9, 3});
    row("National Day, a Tuesday", {2025, 9, 1}, {2025, 9, 2});
    row("National Day, a Wednesday", {2026, 9, 1}, {2026, 9, 2});
    row("the Day of Vietnamese Culture", {2026, 11, 24}, {2026, 11, 24});
}

void TestPublicHolidays::knowsTheDaysOff()
{
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    for (QDate day = first; day <= last; day = day.addDays(1))
        QVERIFY2(!app::isWorkingDay(day), qPrintable(day.toString(Qt::ISODate)));
    QVERIFY(app::isPublicHoliday(last));
}

void TestPublicHolidays::leavesTheDaysBesideThemToWork_data()
{
    QTest::addColumn<QDate>("day");
    QTest::newRow("the day after New Year") << QDate(2026, 1, 2);
    QTest::newRow("the Monday after Tet") << QDate(2026, 2, 23);
    QTest::newRow("the day before Tet's days") << QDate(2025, 1, 24);
    QTest::newRow("Christmas") << QDate(2026, 12, 25);
    QTest::newRow("the day after National Day") << QDate(2026, 9, 3);
    QTest::newRow("24 November before it was given") << QDate(2025, 11, 24);
    QTest::newRow("the day beside National Day before it was given") << QDate(2019, 9, 3);
}

void TestPublicHolidays::leavesTheDaysBesideThemToWork()
{
    QFETCH(const QDate, day);
    QVERIFY(app::isWorkingDay(day));
}

void TestPublicHolidays::hasAsManyAsTheLawGives()
{
    for (int year = 2026; year <= 2100; ++year) {
        int onWeekdays = 0;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
            onWeekdays += app::isPublicHoliday(day) && day.dayOfWeek() < Qt::Saturday ? 1 : 0;
        QVERIFY2(onWeekdays == 12, qPrintable(QString::number(year)));
    }
}

void TestPublicHolidays::knowsNoneOfAnInvalidDay()
{
    QVERIFY(!app::isPublicHoliday({}));
    QVERIFY(!app::isWorkingDay({}));
}

MK_TEST(TestPublicHolidays)
#include "tst_public_holidays.moc"
