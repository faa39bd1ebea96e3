#include "app/outbox/today_board.h"

#include "app/outbox/day_list.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Today, where a program sends a part of it: what is approved is nobody's work.
class TestApprovedBoard final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void setsApartWhatGoesByItself();
    void leavesItOutOfTheListForHands();
    void offersOnlyWhatAnAccountCanSend();
    void followsSomeCustomersAlone();

private:
    app::TodayBoard board(const QList<db::CustomerId> &customers = {})
    {
        return must(app::loadTodayOf(session(), m_shop->clock(), customers));
    }
    void approve(db::MessageId id)
    {
        must(app::run(session(), app::ApproveMessages{{id}}, m_shop->clock().act()));
    }
    void withdraw(db::MessageId id)
    {
        must(app::run(session(), app::WithdrawApprovals{{id}}, m_shop->clock().act()));
    }
};

void TestApprovedBoard::setsApartWhatGoesByItself()
{
    const auto first = plan();
    plan();
    QCOMPARE(board().due.size(), 2);
    QVERIFY(board().approved.isEmpty());
    approve(first);
    const app::TodayBoard after = board();
    QCOMPARE(after.due.size(), 1);
    QCOMPARE(after.approved.size(), 1);
    QCOMPARE(after.approved.constFirst().message.id, first);
    QCOMPARE(after.approvedToday(), 1);
    QCOMPARE(after.openCount(), 1);
    QCOMPARE(after.total, 2);
    withdraw(first);
    QCOMPARE(board().due.size(), 2);
}

void TestApprovedBoard::leavesItOutOfTheListForHands()
{
    const auto first = plan();
    const auto second = plan();
    approve(first);
    const auto list = must(app::readDayList(session(), m_shop->clock(), {}));
    QCOMPARE(list.items.size(), 1);
    QCOMPARE(list.items.constFirst().message.id, second);
}

void TestApprovedBoard::offersOnlyWhatAnAccountCanSend()
{
    const auto first = plan();
    const auto second = plan();
    QCOMPARE(board().approvable(), QList({first, second}));
    approve(first);
    QCOMPARE(board().approvable(), QList({second}));
    QVERIFY(session().sendingAccounts().setArchived(m_account.id, true, m_shop->moment()));
    QVERIFY(board().approvable().isEmpty());
    QCOMPARE(board().approved.size(), 1); // it can still be withdrawn
}

void TestApprovedBoard::followsSomeCustomersAlone()
{
    const auto first = plan();
    plan();
    app::TodayBoard shown = board();
    approve(first);
    const QList<db::CustomerId> whom{message(first).customer};
    shown.takeOver(whom, board(whom));
    QCOMPARE(shown.due.size(), 1);
    QCOMPARE(shown.approved.size(), 1);
    QVERIFY(!shown.cut);
    withdraw(first);
    shown.takeOver(whom, board(whom));
    QCOMPARE(shown.due.size(), 2);
    QVERIFY(shown.approved.isEmpty());
}

MK_TEST(TestApprovedBoard)
#include "tst_approved_board.moc"
