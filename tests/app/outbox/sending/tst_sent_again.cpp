#include "app/outbox/sending/send_again.h"

#include "app/desk/undo.h"
#include "app/outbox/board/next_steps.h"
#include "app/outbox/board/outbox_item.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "db/outbox/late_message_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::MessageAction;
using db::MessageState;

/// What a server may have, and is let go once more, stays known to be so.
class TestSentAgain final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void saysThatAServerMayHaveIt();
    void remembersItWhenTheNextAttemptFails();
    void forgetsItOnceAUserKnows();
    void isUncertainWhenASkipIsTakenBack_data();
    void isUncertainWhenASkipIsTakenBack();
    void isUncertainWhenTheTimeToSendItIsOver_data();
    void isUncertainWhenTheTimeToSendItIsOver();
    void isNotCancelledOrExpired();

private:
    template <class Command> auto does(const Command &command)
    {
        return must(app::run(session(), command, m_shop->clock().act()));
    }
    app::OutboxItem item(db::MessageId id) { return must(app::outboxItem(session(), m_shop->clock(), id)); }
    /// Of which nobody knows whether it went out, and that is approved once more.
    db::MessageId sentAgain(db::MessageId id)
    {
        m_answer = [](const app::OutgoingItem &) { return answer(Kind::Unsure); };
        must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
        releaseOnce();
        does(app::SendMessagesAgain{{id}});
        return id;
    }
    db::MessageId greeting()
    {
        auto message = must(session().outbox().byId(plan()));
        message.id = {};
        message.occasionKey = u"birthday"_s;
        message.occasionYear = m_shop->clock().today().year();
        message.occasionOn = message.dueOn;
        return *must(session().outbox().add(message, m_shop->moment()));
    }
    void checkThatItIsUncertain(db::MessageId id)
    {
        QCOMPARE(stateOf(id), MessageState::Uncertain);
        QVERIFY(message(id).sending.claimedAtMs != 0);
    }
};

void TestSentAgain::saysThatAServerMayHaveIt()
{
    const auto fresh = plan();
    QVERIFY(!item(fresh).mayHaveGone);
    const auto id = sentAgain(plan());
    QCOMPARE(stateOf(id), MessageState::Approved);
    QVERIFY(item(id).mayHaveGone);
    pass(10);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QVERIFY(!item(id).mayHaveGone); // it has
}

void TestSentAgain::remembersItWhenTheNextAttemptFails()
{
    const auto id = sentAgain(plan());
    pass(10);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Refused); };
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Failed);
    QVERIFY(item(id).mayHaveGone);
    const auto failed = message(id);
    QCOMPARE(app::messagesFor(MessageAction::SendAgain, {failed, failed}, {}), QList<db::OutboxMessage>());
    QCOMPARE(app::messagesFor(MessageAction::SendAgain, {failed}, {}), QList{failed});
}

void TestSentAgain::forgetsItOnceAUserKnows()
{
    const auto id = sentAgain(plan());
    does(app::WithdrawApprovals{{id}});
    does(app::ResolveNotSent{id});
    QVERIFY(!item(id).mayHaveGone);
    does(app::SendMessagesAgain{{id}});
    pass(10);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Refused); };
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Failed);
    QVERIFY(!item(id).mayHaveGone);
}

void TestSentAgain::isUncertainWhenASkipIsTakenBack_data()
{
    QTest::addColumn<bool>("byUndo");
    QTest::newRow("opened again") << false;
    QTest::newRow("undone") << true;
}

void TestSentAgain::isUncertainWhenASkipIsTakenBack()
{
    QFETCH(const bool, byUndo);
    const auto id = sentAgain(plan());
    const auto skip = does(app::SkipMessage{id, u"phoned"_s}).entry;
    QVERIFY(item(id).mayHaveGone);
    if (byUndo)
        QCOMPARE(must(app::undo(session(), skip, m_shop->clock().act())).value.state,
                 app::UndoOutcome::State::Done);
    else
        does(app::ReopenMessage{id});
    checkThatItIsUncertain(id);
}

void TestSentAgain::isUncertainWhenTheTimeToSendItIsOver_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("too late") << false;
    QTest::newRow("to who was deleted") << true;
}

void TestSentAgain::isUncertainWhenTheTimeToSendItIsOver()
{
    QFETCH(const bool, isDeleted);
    const auto id = sentAgain(greeting());
    if (isDeleted)
        must(session().customers().remove(message(id).customer, m_shop->moment()));
    pass((isDeleted ? 1 : 60) * 24LL * 3600);
    must(app::prepareToday(session(), m_shop->clock()));
    checkThatItIsUncertain(id);
}

void TestSentAgain::isNotCancelledOrExpired()
{
    const auto id = sentAgain(greeting());
    QVERIFY(!must(session().lateMessages().expire(id, {}, u"missed"_s, m_shop->moment())));
    QCOMPARE(stateOf(id), MessageState::Approved);
    must(session().outbox().cancel(id, u"no-longer-due"_s, m_shop->moment()));
    checkThatItIsUncertain(id);
}

MK_TEST(TestSentAgain)
#include "tst_sent_again.moc"
