#include "app/outbox/message_commands.h"

#include "app/outbox/batch_commands.h"
#include "db/rights/data_request_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/app/outbox/planned_message.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::LifecycleStage;
using db::MessageState;
using State = app::UndoOutcome::State;

/// A planned message is marked as sent, and the mark is taken back.
class TestMessageCommands final : public QObject, private PlannedMessage
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void cleanup() { checkShop(); }
    void marksSentOnceAndWritesTheTimeline();
    void refusesTheOldWordsWhenTheStageChangedAfterPlanning();
    void refusesWhoIsDeleted();
    void refusesWhoIsBarredByNow_data();
    void refusesWhoIsBarredByNow();
    void recordsWhatWentOutBeforeItWasCancelled();
    void bringsBackAMarkOfWhoRefusedSince();
    void tellsWhatAProgramHasSent_data();
    void tellsWhatAProgramHasSent();
    void takesAMarkBackToWhatStood_data();
    void takesAMarkBackToWhatStood();
    void bringsAMarkBackAsItWas();
    void doesNotBringAMarkBackUnderOtherWords();
};

void TestMessageCommands::marksSentOnceAndWritesTheTimeline()
{
    const auto done = does(app::MarkMessageSent{m_id});
    QVERIFY(done && done->entry && done->changes.outbox && done->changes.interactions);
    QCOMPARE(done->changes.customerIds, QList{m_customer});
    QCOMPARE(stored().state, MessageState::Sent);
    QCOMPARE(stored().sentAtMs, m_shop->clock().nowMs());
    QCOMPARE(session().journal().byId(done->entry)->about, u"Nguyễn Thị Hương"_s);
    QCOMPARE(timeline().size(), 1);
    QCOMPARE(timeline().first().kind, db::InteractionKind::Message);
    QCOMPARE(timeline().first().direction, db::Direction::Out);
    QCOMPARE(timeline().first().note, stored().text);
    const auto again = does(app::MarkMessageSent{m_id});
    QVERIFY(!again && again.error().kind == ErrorKind::Conflict);
    QVERIFY2(again.error().detail.contains(u"sent"_s), qUtf8Printable(again.error().detail));
    QCOMPARE(timeline().size(), 1);
    QVERIFY(does(app::MarkMessageSent{{77}}).error().kind == ErrorKind::NotFound);
}

void TestMessageCommands::refusesTheOldWordsWhenTheStageChangedAfterPlanning()
{
    QVERIFY(session().customers().setStage(m_customer, LifecycleStage::Loyalty, m_shop->moment()));
    const auto sent = does(app::MarkMessageSent{m_id});
    QVERIFY(!sent && sent.error().kind == ErrorKind::Conflict);
    QVERIFY(sent.error().detail.contains(u"wrong-audience"_s));
    // And without the command: the schema itself refuses.
    const auto forced = outbox().markSent(m_id, m_shop->moment());
    QVERIFY(!forced && forced.error().kind == ErrorKind::Conflict);
    QCOMPARE(stored().state, MessageState::Planned);
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
}

void TestMessageCommands::refusesWhoIsDeleted()
{
    QVERIFY(session().customers().remove(m_customer, m_shop->moment()));
    const auto sent = does(app::MarkMessageSent{m_id});
    QVERIFY(!sent && sent.error().kind == ErrorKind::Conflict);
    const auto forced = outbox().markSent(m_id, m_shop->moment());
    QVERIFY(!forced && forced.error().kind == ErrorKind::Conflict);
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestMessageCommands::refusesWhoIsBarredByNow_data()
{
    QTest::addColumn<bool>("isRestricted");
    QTest::addColumn<QString>("reason");
    QTest::newRow("refused the channel") << false << u"refused"_s;
    QTest::newRow("asked that their data is not used") << true << u"restricted"_s;
}

// The refusal came after the plan. What has gone out all the same is recorded where that is said.
void TestMessageCommands::refusesWhoIsBarredByNow()
{
    QFETCH(const bool, isRestricted);
    QFETCH(const QString, reason);
    if (isRestricted) {
        db::DataRequest request;
        request.customer = m_customer;
        request.name = u"Nguyễn Thị Hương"_s;
        request.right = db::DataRight::Restrict;
        request.channel = db::Channel::Phone;
        request.receivedOn = request.replyDueOn = request.doneDueOn = m_shop->clock().today();
        QVERIFY(session().requests().add(request));
    } else {
        refuseGreetings();
    }
    const auto sent = does(app::MarkMessageSent{m_id});
    QVERIFY(!sent && sent.error().kind == ErrorKind::Conflict);
    QVERIFY2(sent.error().detail.contains(reason), qUtf8Printable(sent.error().detail));
    const auto batch = does(app::MarkMessagesSent{.ids = {m_id}});
    QVERIFY(!batch && batch.error().kind == ErrorKind::Conflict);
    QCOMPARE(stored().state, MessageState::Planned);
    const auto said = does(app::MarkMessageSent{.id = m_id, .anyway = true});
    QVERIFY(said);
    QCOMPARE(stored().state, MessageState::Sent);
    QCOMPARE(takeBack(said->entry), State::Done);
    QCOMPARE(takeBack(m_undo), State::Done); // done again
    QCOMPARE(stored().state, MessageState::Sent);
}

// The plan of the day drops what may not go; who has sent it before can say so.
void TestMessageCommands::recordsWhatWentOutBeforeItWasCancelled()
{
    refuseGreetings();
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    QCOMPARE(stored().state, MessageState::Cancelled);
    const db::OutboxMessage before = stored();
    const auto sent = does(app::MarkMessageSent{m_id});
    QVERIFY(!sent && sent.error().kind == ErrorKind::Conflict);
    const auto said = does(app::MarkMessageSent{.id = m_id, .anyway = true});
    QVERIFY(said);
    QCOMPARE(stored().state, MessageState::Sent);
    QCOMPARE(timeline().size(), 1);
    QCOMPARE(takeBack(said->entry), State::Done);
    QVERIFY(stored() == before);
}

// It had gone out before: that stays true.
void TestMessageCommands::bringsBackAMarkOfWhoRefusedSince()
{
    const auto sent = does(app::MarkMessageSent{m_id});
    refuseGreetings();
    QCOMPARE(takeBack(sent->entry), State::Done);
    QCOMPARE(takeBack(m_undo), State::Done);
    QCOMPARE(stored().state, MessageState::Sent);
}

void TestMessageCommands::tellsWhatAProgramHasSent_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::newRow("sending") << MessageState::Sending;
    QTest::newRow("uncertain") << MessageState::Uncertain;
}

// The words have gone, or may have: who the customer is now makes no difference to what is told of it.
void TestMessageCommands::tellsWhatAProgramHasSent()
{
    QFETCH(MessageState, state);
    put(state);
    QVERIFY(session().customers().setStage(m_customer, LifecycleStage::Loyalty, m_shop->moment()));
    QVERIFY(session().customers().remove(m_customer, m_shop->moment()));
    QVERIFY(does(app::MarkMessageSent{m_id}));
    QCOMPARE(stored().state, MessageState::Sent);
    QVERIFY(session().customers().restore(m_customer, m_shop->moment()));
    QCOMPARE(timeline().size(), 1);
    QVERIFY(session().customers().setStage(m_customer, LifecycleStage::Acquisition, m_shop->moment()));
}

void TestMessageCommands::takesAMarkBackToWhatStood_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("planned") << MessageState::Planned << QString();
    QTest::newRow("approved") << MessageState::Approved << QString();
    QTest::newRow("sending") << MessageState::Sending << QString();
    QTest::newRow("uncertain") << MessageState::Uncertain << u"no answer"_s;
}

void TestMessageCommands::takesAMarkBackToWhatStood()
{
    QFETCH(MessageState, state);
    QFETCH(QString, reason);
    put(state, reason);
    const db::OutboxMessage before = stored();
    const auto done = does(app::MarkMessageSent{m_id});
    QVERIFY(done);
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(stored() == before);
    QCOMPARE(timeline().size(), 0);
}

void TestMessageCommands::bringsAMarkBackAsItWas()
{
    const auto done = does(app::MarkMessageSent{m_id});
    const db::OutboxMessage sent = stored();
    db::Interaction contact = timeline().first();
    m_shop->setClock(u"2026-11-22T08:00:00+07:00"_s);
    QVERIFY(session().customers().setStage(m_customer, LifecycleStage::Consideration, m_shop->moment()));
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(takeBack(m_undo), State::Done); // done again
    QVERIFY(stored() == sent);
    contact.id = timeline().first().id;
    QVERIFY(timeline().first() == contact); // on that day, of that stage
    QCOMPARE(takeBack(m_undo), State::Done);
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestMessageCommands::doesNotBringAMarkBackUnderOtherWords()
{
    const auto done = does(app::MarkMessageSent{m_id});
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(outbox().setText(m_id, {u"Khác."_s}, m_shop->moment())); // by a program that keeps no journal
    const auto again = app::undo(session(), m_undo, m_shop->clock().act());
    QVERIFY(!again && again.error().kind == ErrorKind::Conflict);
    QCOMPARE(stored().state, MessageState::Planned);
}

MK_TEST(TestMessageCommands)
#include "tst_message_commands.moc"
