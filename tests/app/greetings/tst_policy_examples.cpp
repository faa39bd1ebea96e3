#include "app/calendar/birthday_dates.h"
#include "app/calendar/lunar_calendar.h"
#include "app/greetings/policy_examples.h"
#include "tests/support/test_main.h"

#include <QTest>

using app::BirthdayPolicy;

class TestPolicyExamples final : public QObject
{
    Q_OBJECT
private slots:
    void greetTheLeapDayInTheNextYearWithoutIt();
    void greetInTheNextShortMonth();
    void greetInTheNextLeapMonth();
    void agreeWithThePlan();
};

void TestPolicyExamples::greetTheLeapDayInTheNextYearWithoutIt()
{
    BirthdayPolicy policy;
    QCOMPARE(app::leapDayExample(policy, QDate(2026, 11, 21))->greeted, QDate(2027, 2, 28));
    policy.leapDay = BirthdayPolicy::LeapDay::Mar1;
    QCOMPARE(app::leapDayExample(policy, QDate(2026, 11, 21))->greeted, QDate(2027, 3, 1));
    QCOMPARE(app::leapDayExample(policy, QDate(2027, 3, 2))->greeted, QDate(2029, 3, 1)); // 2028 has the day
}

void TestPolicyExamples::greetInTheNextShortMonth()
{
    BirthdayPolicy policy;
    const auto last = app::shortMonthExample(policy, QDate(2026, 11, 21));
    QVERIFY(last);
    const auto lunar = app::lunarOf(last->greeted);
    QCOMPARE(lunar->day, 29);
    QCOMPARE(app::monthLength(lunar->year, lunar->month), 29);
    policy.shortMonth = BirthdayPolicy::ShortMonth::NextDay;
    QCOMPARE(app::shortMonthExample(policy, QDate(2026, 11, 21))->greeted, last->greeted.addDays(1));
}

void TestPolicyExamples::greetInTheNextLeapMonth()
{
    BirthdayPolicy policy;
    const QDate today(2026, 11, 21);
    const auto regular = app::leapMonthExample(policy, today);
    QVERIFY(regular);
    QVERIFY(!app::lunarOf(regular->greeted)->leap);
    policy.leapMonth = BirthdayPolicy::LeapMonth::LeapIfExists;
    const auto leap = app::leapMonthExample(policy, today);
    QVERIFY(app::lunarOf(leap->greeted)->leap);
    QCOMPARE(app::lunarOf(leap->greeted)->month, *leap->birthday.month);
    QVERIFY(regular->greeted < leap->greeted);
}

void TestPolicyExamples::agreeWithThePlan()
{
    const BirthdayPolicy policy;
    for (int month = 0; month < 60; ++month) {
        const QDate today = QDate(2026, 1, 15).addMonths(month);
        for (const auto &example : {app::leapDayExample(policy, today), app::shortMonthExample(policy, today),
                                    app::leapMonthExample(policy, today)}) {
            QVERIFY(example);
            QVERIFY(example->greeted >= today);
            const auto days = app::birthdayDatesIn(example->birthday, example->greeted.year(), policy);
            QVERIFY(std::any_of(days.cbegin(), days.cend(),
                                [&](const app::OccasionDate &day) { return day.date == example->greeted; }));
        }
    }
}

MK_TEST(TestPolicyExamples)
#include "tst_policy_examples.moc"
