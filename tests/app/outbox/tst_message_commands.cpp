#include "app/outbox/message_commands.h"

#include "app/desk/undo.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"
#include "db/rights/data_request_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::LifecycleStage;
using db::MessageState;
using State = app::UndoOutcome::State;

/// What is done to a planned message, and how it is taken back.
class TestMessageCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
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
    void skipsWithAReason();
    void takesASkipBackToWhatStood_data();
    void takesASkipBackToWhatStood();
    void reopensToWhatStoodBefore();
    void bringsASkipBackAfterReopening();
    void refusesToReopenWhatIsOpen();
    void rewordsForOnce();
    void takesBackTheWordsAndThatTheyWereEdited();
    void refusesToRewordWhatWasSettled();
    void refusesTheSecondOfTwoRewordings();
    void refusesToTakeBackUnderALaterChange();
    void leavesNoRowWhereNothingWasDone();
    void skippingIsNotInTheWayOfWords();

private:
    db::Session &session() { return m_shop->session(); }
    db::OutboxStore &outbox() { return session().outbox(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    State takeBack(db::JournalId id)
    {
        const auto undone = app::undo(session(), id, m_shop->clock().act());
        m_undo = undone.value().entry;
        return undone.value().value.state;
    }
    /// All that a command and its undo must leave alike.
    db::OutboxMessage stored()
    {
        db::OutboxMessage message = outbox().byId(m_id).value();
        message.updatedAtMs = 0;
        return message;
    }
    QList<db::Interaction> timeline() { return session().interactions().timeline(m_customer, 10).value(); }
    void refuseGreetings()
    {
        QVERIFY(session().consents().record({{},
                                             m_customer,
                                             u"all"_s,
                                             db::Purpose::Greeting,
                                             false,
                                             u"phone"_s,
                                             {},
                                             m_shop->clock().nowMs()}));
    }
    /// As another program leaves it.
    void put(MessageState state, const QString &reason = {});

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_customer;
    db::MessageId m_id;
    db::JournalId m_undo;
};

void TestMessageCommands::init()
{
    m_shop = std::make_unique<TestShop>();
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, LifecycleStage::Acquisition);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_customer = m_shop->add(person);
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    m_id = outbox().list({}).value().first().id;
}

void TestMessageCommands::cleanup()
{
    QCOMPARE(session().safekeeping().check().value(), QStringList());
}

void TestMessageCommands::put(MessageState state, const QString &reason)
{
    if (db::isOpen(stored().state) && (state == MessageState::Failed || state == MessageState::Uncertain))
        put(MessageState::Sending);
    const auto other =
        db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(other);
    QVERIFY((*other)->execute(u"UPDATE outbox_message SET state = '%1', reason = nullif('%2', '')"_s.arg(
        db::keyOf(state), reason)));
}

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

void TestMessageCommands::skipsWithAReason()
{
    const auto done = does(app::SkipMessage{m_id, u" met-in-person "_s});
    QVERIFY(done && done->entry && done->changes.outbox && !done->changes.interactions);
    QCOMPARE(done->changes.customerIds, QList{m_customer});
    QCOMPARE(stored().state, MessageState::Skipped);
    QCOMPARE(stored().reason, u"met-in-person"_s);
    QVERIFY(does(app::SkipMessage{m_id, u"phoned"_s}).error().kind == ErrorKind::Conflict);
    QVERIFY(does(app::SkipMessage{m_id, u"  "_s}).error().kind == ErrorKind::InvalidInput);
    QCOMPARE(stored().reason, u"met-in-person"_s);
}

void TestMessageCommands::takesASkipBackToWhatStood_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("planned") << MessageState::Planned << QString();
    QTest::newRow("approved") << MessageState::Approved << QString();
    QTest::newRow("failed") << MessageState::Failed << u"no such mailbox"_s;
    QTest::newRow("uncertain") << MessageState::Uncertain << u"no answer"_s;
}

void TestMessageCommands::takesASkipBackToWhatStood()
{
    QFETCH(MessageState, state);
    QFETCH(QString, reason);
    put(state, reason);
    const db::OutboxMessage before = stored();
    const auto done = does(app::SkipMessage{m_id, u"phoned"_s});
    QVERIFY(done);
    const db::OutboxMessage skipped = stored();
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(stored() == before);
    QCOMPARE(takeBack(m_undo), State::Done); // done again
    QVERIFY(stored() == skipped);
}

void TestMessageCommands::reopensToWhatStoodBefore()
{
    put(MessageState::Approved);
    const db::OutboxMessage before = stored();
    QVERIFY(does(app::MarkMessageSent{m_id}));
    const db::OutboxMessage sent = stored();
    const db::Interaction contact = timeline().first();
    const auto reopened = does(app::ReopenMessage{m_id});
    QVERIFY(reopened && reopened->entry && reopened->changes.interactions);
    QVERIFY(stored() == before); // by the row that the mark left in the journal
    QCOMPARE(takeBack(reopened->entry), State::Done);
    QVERIFY(stored() == sent);
    QCOMPARE(timeline().size(), 1);
    QCOMPARE(timeline().first().occurredAtMs, contact.occurredAtMs);
    // Marked without a row, as before there was a journal.
    QVERIFY(does(app::ReopenMessage{m_id}));
    QVERIFY(outbox().markSent(m_id, m_shop->moment()));
    QVERIFY(does(app::ReopenMessage{m_id}));
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestMessageCommands::bringsASkipBackAfterReopening()
{
    QVERIFY(does(app::SkipMessage{m_id, u"in mourning"_s}));
    const auto reopened = does(app::ReopenMessage{m_id});
    QVERIFY(reopened && !reopened->changes.interactions);
    QCOMPARE(stored().state, MessageState::Planned);
    QVERIFY(stored().reason.isEmpty());
    QCOMPARE(takeBack(reopened->entry), State::Done);
    QCOMPARE(stored().state, MessageState::Skipped);
    QCOMPARE(stored().reason, u"in mourning"_s);
}

void TestMessageCommands::refusesToReopenWhatIsOpen()
{
    const auto refused = does(app::ReopenMessage{m_id});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QVERIFY(does(app::ReopenMessage{{77}}).error().kind == ErrorKind::NotFound);
    QCOMPARE(session().journal().list(10)->size(), 0);
}

void TestMessageCommands::rewordsForOnce()
{
    const auto done = does(app::RewordMessage{m_id, {u"Chu\u0301c chị vui."_s}});
    QVERIFY(done && done->entry && done->changes.outbox);
    QCOMPARE(stored().text, u"Chúc chị vui."_s); // NFC
    QVERIFY(stored().edited);
    QVERIFY(does(app::RewordMessage{m_id, {u" "_s}}).error().kind == ErrorKind::InvalidInput);
}

void TestMessageCommands::takesBackTheWordsAndThatTheyWereEdited()
{
    const db::OutboxMessage before = stored();
    const auto first = does(app::RewordMessage{m_id, {u"Một."_s}});
    const auto second = does(app::RewordMessage{m_id, {u"Hai."_s}});
    QCOMPARE(takeBack(first->entry), State::InTheWay);
    QCOMPARE(takeBack(second->entry), State::Done);
    QCOMPARE(stored().text, u"Một."_s);
    QVERIFY(stored().edited);
    QCOMPARE(takeBack(first->entry), State::Done);
    QVERIFY(stored() == before); // not edited by hand, so the next plan may word it again
    QCOMPARE(takeBack(m_undo), State::Done);
    QCOMPARE(stored().text, u"Một."_s);
    QVERIFY(stored().edited);
}

void TestMessageCommands::refusesToRewordWhatWasSettled()
{
    QVERIFY(does(app::SkipMessage{m_id, u"phoned"_s}));
    QVERIFY(does(app::RewordMessage{m_id, {u"Muộn."_s}}).error().kind == ErrorKind::Conflict);
}

void TestMessageCommands::refusesTheSecondOfTwoRewordings()
{
    const db::MessageWords seen{stored().text, stored().edited}; // by two desks
    QVERIFY(does(app::RewordMessage{m_id, {u"Một."_s}, seen}));
    const auto second = does(app::RewordMessage{m_id, {u"Hai."_s}, seen});
    QVERIFY(!second && second.error().kind == ErrorKind::Conflict);
    QCOMPARE(stored().text, u"Một."_s);
    QVERIFY(does(app::RewordMessage{m_id, {u"Hai."_s}, db::MessageWords{u"Một."_s}}));
    QCOMPARE(stored().text, u"Hai."_s);
}

void TestMessageCommands::refusesToTakeBackUnderALaterChange()
{
    const auto reworded = does(app::RewordMessage{m_id, {u"Một."_s}});
    const auto sent = does(app::MarkMessageSent{m_id});
    QCOMPARE(takeBack(reworded->entry), State::InTheWay); // what was sent keeps its words
    const auto reopened = does(app::ReopenMessage{m_id});
    QCOMPARE(takeBack(sent->entry), State::InTheWay);
    const auto skipped = does(app::SkipMessage{m_id, u"phoned"_s});
    QCOMPARE(takeBack(reopened->entry), State::InTheWay);
    QCOMPARE(stored().reason, u"phoned"_s);
    for (const db::JournalId entry : {skipped->entry, reopened->entry, sent->entry, reworded->entry})
        QCOMPARE(takeBack(entry), State::Done);
    QCOMPARE(stored().state, MessageState::Planned);
    QVERIFY(!stored().edited);
}

void TestMessageCommands::leavesNoRowWhereNothingWasDone()
{
    const db::OutboxMessage before = stored();
    const auto same = does(app::RewordMessage{m_id, {before.text, before.edited}});
    QVERIFY(same && !same->entry);
    QCOMPARE(session().journal().list(10)->size(), 0);
}

void TestMessageCommands::skippingIsNotInTheWayOfWords()
{
    const QString before = stored().text;
    const auto reworded = does(app::RewordMessage{m_id, {u"Một."_s}});
    const auto skipped = does(app::SkipMessage{m_id, u"phoned"_s});
    QCOMPARE(takeBack(skipped->entry), State::Done);
    QCOMPARE(takeBack(reworded->entry), State::Done);
    QCOMPARE(stored().text, before);
}

MK_TEST(TestMessageCommands)
#include "tst_message_commands.moc"
