#include "app/rights/request_due.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Right = db::DataRight;

/// The table of Decree 356/2025, art. 5.
class TestRequestDue final : public QObject
{
    Q_OBJECT
private slots:
    void followsTheDecree_data();
    void followsTheDecree();
    void countsWorkingDaysForTheReply_data();
    void countsWorkingDaysForTheReply();
};

void TestRequestDue::followsTheDecree_data()
{
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("daysWithThirdParty");
    QTest::addColumn<int>("extension");
    const auto row = [](const char *name, Right right, int days, int more, int extension) {
        QTest::newRow(name) << static_cast<int>(right) << days << more << extension;
    };
    row("withdraw", Right::Withdraw, 15, 20, 15);
    row("restrict", Right::Restrict, 15, 20, 15);
    row("object", Right::Object, 15, 20, 15);
    row("see", Right::Access, 10, 15, 10);
    row("correct", Right::Correct, 10, 15, 10);
    row("receive", Right::Provide, 10, 15, 10);
    row("delete", Right::Delete, 20, 30, 20);
    row("complain, as for protection", Right::Complain, 15, 15, 15);
}

void TestRequestDue::followsTheDecree()
{
    QFETCH(const int, right);
    QFETCH(const int, days);
    QFETCH(const int, daysWithThirdParty);
    QFETCH(const int, extension);
    const auto asked = static_cast<Right>(right);
    const QDate received(2026, 11, 23);
    QCOMPARE(app::dueOf(asked, received, app::ThirdParty::None).done, received.addDays(days));
    QCOMPARE(app::dueOf(asked, received, app::ThirdParty::Involved).done,
             received.addDays(daysWithThirdParty));
    QCOMPARE(app::extensionDays(asked), extension);
}

void TestRequestDue::countsWorkingDaysForTheReply_data()
{
    QTest::addColumn<QDate>("received");
    QTest::addColumn<QDate>("reply");
    QTest::newRow("a Monday") << QDate(2026, 11, 16) << QDate(2026, 11, 18);
    QTest::newRow("a Thursday") << QDate(2026, 11, 26) << QDate(2026, 11, 30);
    QTest::newRow("a Friday") << QDate(2026, 11, 27) << QDate(2026, 12, 1);
    QTest::newRow("a Saturday") << QDate(2026, 11, 28) << QDate(2026, 12, 1);
    QTest::newRow("a Sunday") << QDate(2026, 11, 29) << QDate(2026, 12, 1);
    QTest::newRow("the day before the Day of Culture") << QDate(2026, 11, 23) << QDate(2026, 11, 26);
    QTest::newRow("on New Year's Day, a Friday") << QDate(2027, 1, 1) << QDate(2027, 1, 5);
    QTest::newRow("before Tet of 2026") << QDate(2026, 2, 13) << QDate(2026, 2, 24);
    QTest::newRow("before 30 April and 1 May") << QDate(2026, 4, 29) << QDate(2026, 5, 5);
    QTest::newRow("before National Day and the day beside it") << QDate(2026, 8, 31) << QDate(2026, 9, 4);
    QTest::newRow("before the Hung Kings' day, a Sunday") << QDate(2026, 4, 24) << QDate(2026, 4, 29);
}

void TestRequestDue::countsWorkingDaysForTheReply()
{
    QFETCH(const QDate, received);
    QFETCH(const QDate, reply);
    QCOMPARE(app::dueOf(Right::Access, received, app::ThirdParty::None).reply, reply);
}

MK_TEST(TestRequestDue)
#include "tst_request_due.moc"
