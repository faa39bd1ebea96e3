#include "app/outbox/today_board.h"

#include "app/outbox/accounts/approved_template.h"
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
    void leavesToPeopleWhatZaloHasNotApproved();
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

void TestApprovedBoard::leavesToPeopleWhatZaloHasNotApproved()
{
    db::Template text;
    text.title = text.body = u"Chào"_s;
    text.audience = db::Audience::Existing;
    text.channel = db::Channel::Zalo;
    text.language = u"vi"_s;
    db::SendingAccount zalo;
    zalo.kind = db::AccountKind::Zalo;
    zalo.name = u"Zalo"_s;
    QList<db::MessageId> ids;
    for (int i = 0; i < 3; ++i) {
        const QString phone = u"+8491234567%1"_s.arg(i);
        db::Customer person = TestShop::person(u"Lan %1"_s.arg(i), db::LifecycleStage::Loyalty);
        person.contactPoints.append({{}, {}, db::ContactKind::Phone, phone, phone, true, true});
        db::OutboxMessage message;
        message.customer = m_shop->add(person);
        message.channel = db::Channel::Zalo;
        message.templateId = must(session().templates().add(text, m_shop->moment())).value;
        message.templateVersion = 1;
        message.address = phone;
        message.dueOn = m_shop->clock().today();
        message.dueAt = QTime(9, 0);
        message.text = text.body;
        if (i < 2) // the third is of a template that was not approved
            app::setApprovedTemplate(zalo, message.templateId, app::ApprovedTemplate{u"203972"_s, 1});
        ids.append(*must(session().outbox().add(message, m_shop->moment())));
    }
    must(session().outbox().setText(ids.at(1), {u"Lời khác"_s, true}, m_shop->moment()));
    QVERIFY(board().approvable().isEmpty()); // by hand, as without an account
    must(session().sendingAccounts().add(zalo, m_shop->moment()));
    QCOMPARE(board().approvable(), QList({ids.at(0)}));
    QCOMPARE(board().due.size(), 3);
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
