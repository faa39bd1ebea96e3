#include "app/insights/period.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::Bucket;
using app::Period;
using app::PeriodProblem;
using app::Span;

/// Which days a period has, and which come before it.
class TestPeriod final : public QObject
{
    Q_OBJECT
private slots:
    void hasTheDaysOfItsSpan_data();
    void hasTheDaysOfItsSpan();
    void isComparedWithTheOneBefore_data();
    void isComparedWithTheOneBefore();
    void neverHasMoreStepsBefore();
    void countsSteps();
    void choosesStepsThatRead();
    void readsTwoDates_data();
    void readsTwoDates();
    void notesATetInOnlyOneOfBoth();
    void keepsItsWords();
};

void TestPeriod::hasTheDaysOfItsSpan_data()
{
    QTest::addColumn<int>("span");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    const QDate today(2026, 11, 21);
    const auto row = [](const char *name, Span span, QDate day, QDate from, QDate to) {
        QTest::newRow(name) << int(span) << day << from << to;
    };
    row("this month to today", Span::ThisMonth, today, QDate(2026, 11, 1), today);
    row("last month", Span::LastMonth, today, QDate(2026, 10, 1), QDate(2026, 10, 31));
    row("last month in January", Span::LastMonth, QDate(2027, 1, 3), QDate(2026, 12, 1), QDate(2026, 12, 31));
    row("last month after a leap February", Span::LastMonth, QDate(2028, 3, 31), QDate(2028, 2, 1),
        QDate(2028, 2, 29));
    row("three months", Span::ThreeMonths, today, QDate(2026, 9, 1), today);
    row("six months over a year's end", Span::SixMonths, QDate(2027, 2, 28), QDate(2026, 9, 1),
        QDate(2027, 2, 28));
    row("twelve months", Span::TwelveMonths, today, QDate(2025, 12, 1), today);
    row("this year on its first day", Span::ThisYear, QDate(2027, 1, 1), QDate(2027, 1, 1),
        QDate(2027, 1, 1));
}

void TestPeriod::hasTheDaysOfItsSpan()
{
    QFETCH(int, span);
    QFETCH(QDate, today);
    const Period period = app::periodOf(static_cast<Span>(span), today);
    QTEST(period.from, "from");
    QTEST(period.to, "to");
}

void TestPeriod::isComparedWithTheOneBefore_data()
{
    QTest::addColumn<int>("span");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("by");
    QTest::addColumn<QDate>("firstBefore");
    QTest::addColumn<QDate>("lastBefore");
    const auto row = [](const char *name, Span span, Period period, Bucket by, Period before) {
        QTest::newRow(name) << int(span) << period.from << period.to << int(by) << before.from << before.to;
    };
    row("this month against the same days", Span::ThisMonth, {QDate(2026, 11, 1), QDate(2026, 11, 21)},
        Bucket::Day, {QDate(2026, 10, 1), QDate(2026, 10, 21)});
    row("the 30th of March against the end of February", Span::ThisMonth,
        {QDate(2026, 3, 1), QDate(2026, 3, 30)}, Bucket::Day, {QDate(2026, 2, 1), QDate(2026, 2, 28)});
    row("a whole month against a whole shorter one", Span::LastMonth,
        {QDate(2026, 10, 1), QDate(2026, 10, 31)}, Bucket::Day, {QDate(2026, 9, 1), QDate(2026, 9, 30)});
    row("a whole February by month against a whole January", Span::LastMonth,
        {QDate(2026, 2, 1), QDate(2026, 2, 28)}, Bucket::Month, {QDate(2026, 1, 1), QDate(2026, 1, 31)});
    row("a February by day has 28 days to stand beside", Span::LastMonth,
        {QDate(2026, 2, 1), QDate(2026, 2, 28)}, Bucket::Day, {QDate(2026, 1, 1), QDate(2026, 1, 28)});
    row("six months", Span::SixMonths, {QDate(2026, 6, 1), QDate(2026, 11, 21)}, Bucket::Month,
        {QDate(2025, 12, 1), QDate(2026, 5, 21)});
    row("this year on the 29th of February", Span::ThisYear, {QDate(2028, 1, 1), QDate(2028, 2, 29)},
        Bucket::Month, {QDate(2027, 1, 1), QDate(2027, 2, 28)});
    row("a whole year that was no leap year", Span::ThisYear, {QDate(2025, 1, 1), QDate(2025, 12, 31)},
        Bucket::Month, {QDate(2024, 1, 1), QDate(2024, 12, 31)});
    row("own days against as many right before", Span::Own, {QDate(2028, 2, 25), QDate(2028, 3, 5)},
        Bucket::Day, {QDate(2028, 2, 15), QDate(2028, 2, 24)});
    row("own days by week against the same weekdays", Span::Own, {QDate(2026, 9, 21), QDate(2026, 11, 10)},
        Bucket::Week, {QDate(2026, 7, 27), QDate(2026, 9, 15)});
    row("one day of one's own", Span::Own, {QDate(2027, 1, 1), QDate(2027, 1, 1)}, Bucket::Day,
        {QDate(2026, 12, 31), QDate(2026, 12, 31)});
    row("own whole months against whole months", Span::Own, {QDate(2026, 4, 1), QDate(2026, 6, 30)},
        Bucket::Month, {QDate(2026, 1, 1), QDate(2026, 3, 31)});
}

void TestPeriod::isComparedWithTheOneBefore()
{
    QFETCH(int, span);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(int, by);
    const Period before = app::periodBefore(static_cast<Span>(span), {from, to}, static_cast<Bucket>(by));
    QTEST(before.from, "firstBefore");
    QTEST(before.to, "lastBefore");
}

void TestPeriod::neverHasMoreStepsBefore()
{
    for (const Span span : {Span::ThisMonth, Span::LastMonth, Span::ThreeMonths, Span::SixMonths,
                            Span::TwelveMonths, Span::ThisYear}) {
        for (QDate today(2027, 1, 1); today < QDate(2029, 1, 1); today = today.addDays(1)) {
            const Period period = app::periodOf(span, today);
            for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
                const Period before = app::periodBefore(span, period, by);
                QVERIFY(before.from.isValid() && before.from <= before.to);
                QVERIFY(before.to < period.from);
                QVERIFY(app::bucketCount(before, by) <= app::bucketCount(period, by));
            }
        }
    }
}

void TestPeriod::countsSteps()
{
    const Period newYear{QDate(2026, 12, 27), QDate(2027, 1, 4)}; // a Sunday to a Monday
    QCOMPARE(app::bucketCount(newYear, Bucket::Day), 9);
    QCOMPARE(app::bucketCount(newYear, Bucket::Week), 3); // 21/12, 28/12, 4/1
    QCOMPARE(app::bucketCount(newYear, Bucket::Month), 2);
    QCOMPARE(newYear.days(), 9);
    QCOMPARE(app::bucketCount({QDate(2024, 1, 1), QDate(2024, 12, 31)}, Bucket::Day), 366);
}

void TestPeriod::choosesStepsThatRead()
{
    const QDate today(2026, 11, 21);
    QCOMPARE(app::bucketFor(app::periodOf(Span::ThisMonth, today)), Bucket::Day);
    QCOMPARE(app::bucketFor(app::periodOf(Span::LastMonth, today)), Bucket::Day);
    QCOMPARE(app::bucketFor(app::periodOf(Span::ThreeMonths, today)), Bucket::Week);
    QCOMPARE(app::bucketFor(app::periodOf(Span::SixMonths, today)), Bucket::Month);
    QCOMPARE(app::bucketFor(app::periodOf(Span::ThisYear, today)), Bucket::Month);
}

void TestPeriod::readsTwoDates_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const QString &from, const QString &to, PeriodProblem problem) {
        QTest::newRow(name) << from << to << int(problem);
    };
    row("as people write", u"1/9/2026"_s, u" 21/11/2026 "_s, PeriodProblem::None);
    row("as machines write", u"2026-09-01"_s, u"2026-11-21"_s, PeriodProblem::None);
    row("one day", u"29/2/2028"_s, u"29/2/2028"_s, PeriodProblem::None);
    row("no such day", u"29/2/2027"_s, u"1/3/2027"_s, PeriodProblem::FromUnreadable);
    row("nothing", u""_s, u"1/3/2027"_s, PeriodProblem::FromUnreadable);
    row("half a date", u"1/3/2027"_s, u"12/3"_s, PeriodProblem::ToUnreadable);
    row("upside down", u"2/3/2027"_s, u"1/3/2027"_s, PeriodProblem::UpsideDown);
    row("a decade and a day", u"1/1/2017"_s, u"1/1/2027"_s, PeriodProblem::TooLong);
    row("a decade", u"1/1/2017"_s, u"31/12/2026"_s, PeriodProblem::None);
}

void TestPeriod::readsTwoDates()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, problem);
    Period period;
    QCOMPARE(int(app::readPeriodTexts(from, to, period)), problem);
    QCOMPARE(period.from.isValid(), problem == int(PeriodProblem::None));
}

void TestPeriod::notesATetInOnlyOneOfBoth()
{
    const Period first{QDate(2026, 1, 1), QDate(2026, 3, 31)}; // Tết 17/02/2026
    const Period second{QDate(2026, 4, 1), QDate(2026, 6, 30)};
    const auto before = app::tetNoteFor(second, first);
    QVERIFY(before);
    QVERIFY(before->inBefore);
    QCOMPARE(before->tet, QDate(2026, 2, 17));
    const auto now = app::tetNoteFor(first, {QDate(2025, 10, 1), QDate(2025, 12, 31)});
    QVERIFY(now);
    QVERIFY(!now->inBefore);
    QVERIFY(!app::tetNoteFor(first, {QDate(2025, 1, 1), QDate(2025, 3, 31)})); // 29/01/2025: in both
    QVERIFY(!app::tetNoteFor(second, {QDate(2025, 4, 1), QDate(2025, 6, 30)}));
}

void TestPeriod::keepsItsWords()
{
    for (int i = 0; i <= int(Span::Own); ++i)
        QCOMPARE(app::spanOf(app::keyOf(static_cast<Span>(i))), std::optional(static_cast<Span>(i)));
    QVERIFY(!app::spanOf(u"yesterday"));
}

MK_TEST(TestPeriod)
#include "tst_period.moc"
