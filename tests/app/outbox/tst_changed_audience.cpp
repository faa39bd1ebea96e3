#include "app/customers/customer_commands.h"
#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::LifecycleStage;
using db::MessageState;
using State = app::UndoOutcome::State;

/// Marks and skips that are taken back after the customer has changed to the other audience: what is still to
/// go is refused, what has left has left.
class TestChangedAudience final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void keepsASkipForTheOtherAudience();
    void opensASkipAgainForTheRightAudience();
    void namesTheSkipThatStays();
    void bringsAMarkBack();
    void bringsAMarkBackOfWhoIsDeleted();
    void bringsMarksOfABatchBack();
    void refusesToMarkForTheFirstTime();
    void takesAMarkBackToWhatStood_data();
    void takesAMarkBackToWhatStood();
    void namesTheMarkUnderOtherWords();
    void plansAgainWhatAMergeHadSkipped();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    auto undo(db::JournalId id) { return app::undo(session(), id, m_shop->clock().act()); }
    void changeTo(LifecycleStage stage) { QVERIFY(does(app::SetStage{m_customer, stage})); }
    db::OutboxMessage stored() { return session().outbox().byId(m_id).value(); }
    QList<db::Interaction> timeline() { return session().interactions().timeline(m_customer, 10).value(); }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_customer; ///< a prospect
    db::MessageId m_id;
};

void TestChangedAudience::init()
{
    m_shop = std::make_unique<TestShop>();
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, LifecycleStage::Acquisition);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_customer = m_shop->add(person);
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    m_id = session().outbox().list({}).value().first().id;
}

void TestChangedAudience::cleanup()
{
    QCOMPARE(session().safekeeping().check().value(), QStringList());
}

void TestChangedAudience::keepsASkipForTheOtherAudience()
{
    QVERIFY(does(app::SkipMessage{m_id, u"phoned"_s}));
    changeTo(LifecycleStage::Loyalty);
    const auto refused = does(app::ReopenMessage{m_id});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    const QString why = refused.error().detail;
    QVERIFY2(why.contains(u"message %1 stays skipped"_s.arg(m_id.value)), qUtf8Printable(why));
    QVERIFY2(why.contains(u"Nguyễn Thị Hương"_s) && why.contains(u"loyalty"_s), qUtf8Printable(why));
    QVERIFY2(!why.contains(u"SQLite"_s), qUtf8Printable(why));
    QCOMPARE(stored().state, MessageState::Skipped);
    QCOMPARE(stored().reason, u"phoned"_s);
    // And without the command: the schema itself refuses.
    const auto forced = session().outbox().reopen(m_id, m_shop->moment());
    QVERIFY(!forced && forced.error().kind == db::ErrorKind::Conflict);
}

void TestChangedAudience::opensASkipAgainForTheRightAudience()
{
    QVERIFY(does(app::SkipMessage{m_id, u"phoned"_s}));
    changeTo(LifecycleStage::Loyalty);
    QVERIFY(!does(app::ReopenMessage{m_id}));
    changeTo(LifecycleStage::Consideration);
    QVERIFY(does(app::ReopenMessage{m_id}));
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestChangedAudience::namesTheSkipThatStays()
{
    const auto skipped = does(app::SkipMessage{m_id, u"phoned"_s});
    changeTo(LifecycleStage::Loyalty);
    const auto refused = undo(skipped->entry);
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    const QString why = refused.error().detail;
    QVERIFY2(why.startsWith(u"step %1 (Skipped: greeting to "_s.arg(skipped->entry.value)),
             qUtf8Printable(why));
    QVERIFY2(why.contains(u"stays skipped"_s), qUtf8Printable(why));
    QVERIFY(session().journal().byId(skipped->entry)->stands());
    QCOMPARE(app::undoLast(session(), m_shop->moment())->value.state, State::Done); // the stage
    QCOMPARE(app::undoLast(session(), m_shop->moment())->value.state, State::Done);
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestChangedAudience::bringsAMarkBack()
{
    QVERIFY(does(app::MarkMessageSent{m_id}));
    const db::OutboxMessage sent = stored();
    db::Interaction contact = timeline().first();
    m_shop->setClock(u"2026-11-22T08:00:00+07:00"_s);
    changeTo(LifecycleStage::Loyalty);
    QVERIFY(does(app::ReopenMessage{m_id}));
    QCOMPARE(stored().state, MessageState::Planned);
    const auto undone = app::undoLast(session(), m_shop->moment());
    QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().detail));
    QCOMPARE(undone->value.state, State::Done);
    QCOMPARE(stored().state, MessageState::Sent);
    QCOMPARE(stored().sentAtMs, sent.sentAtMs);
    QCOMPARE(timeline().size(), 1);
    contact.id = timeline().first().id;
    QVERIFY(timeline().first() == contact); // on that day, of that stage
}

void TestChangedAudience::bringsAMarkBackOfWhoIsDeleted()
{
    QVERIFY(does(app::MarkMessageSent{m_id}));
    const auto reopened = does(app::ReopenMessage{m_id});
    QVERIFY(does(app::DeleteCustomer{m_customer}));
    QCOMPARE(undo(reopened->entry)->value.state, State::Done);
    QCOMPARE(stored().state, MessageState::Sent);
    QVERIFY(does(app::RestoreCustomer{m_customer}));
    QCOMPARE(timeline().size(), 1);
}

void TestChangedAudience::bringsMarksOfABatchBack()
{
    const auto sent = does(app::MarkMessagesSent{.ids = {m_id}});
    const auto undone = undo(sent->entry);
    QCOMPARE(stored().state, MessageState::Planned);
    changeTo(LifecycleStage::Loyalty);
    const auto again = undo(undone->entry);
    QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
    QCOMPARE(stored().state, MessageState::Sent);
}

void TestChangedAudience::refusesToMarkForTheFirstTime()
{
    changeTo(LifecycleStage::Loyalty);
    const auto refused = does(app::MarkMessageSent{m_id});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QVERIFY(refused.error().detail.contains(u"cannot go to a customer in stage loyalty"_s));
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestChangedAudience::takesAMarkBackToWhatStood_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::newRow("approved") << MessageState::Approved;
    QTest::newRow("sending") << MessageState::Sending;
}

void TestChangedAudience::takesAMarkBackToWhatStood()
{
    QFETCH(MessageState, state);
    const auto other =
        db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(other);
    QVERIFY((*other)->execute(
        u"UPDATE outbox_message SET state = '%1', claimed_at_ms = iif('%1' = 'sending', 1, NULL)"_s.arg(
            db::keyOf(state))));
    const auto sent = does(app::MarkMessageSent{m_id});
    QVERIFY(sent);
    changeTo(LifecycleStage::Loyalty);
    const auto undone = undo(sent->entry);
    QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().detail));
    QCOMPARE(stored().state, state);
}

void TestChangedAudience::namesTheMarkUnderOtherWords()
{
    QVERIFY(does(app::MarkMessageSent{m_id}));
    const auto reopened = does(app::ReopenMessage{m_id});
    changeTo(LifecycleStage::Loyalty);
    QVERIFY(app::prepareToday(session(), m_shop->clock())); // writes it again, for the audience of now
    const auto refused = undo(reopened->entry);
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    const QString why = refused.error().detail;
    QVERIFY2(why.startsWith(u"step %1 (Opened again: "_s.arg(reopened->entry.value)), qUtf8Printable(why));
    QVERIFY2(why.contains(u"outbox sent %1"_s.arg(m_id.value)), qUtf8Printable(why));
}

void TestChangedAudience::plansAgainWhatAMergeHadSkipped()
{
    db::Customer twin = TestShop::person(u"Chị Hương"_s, LifecycleStage::Acquisition);
    twin.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    const db::CustomerId other = m_shop->add(twin);
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    QVERIFY(does(app::MarkMessageSent{session().outbox().listOf(other, 9).value().first().id}));
    const auto merged = does(app::MergeCustomers{m_customer, {other}});
    QVERIFY(merged);
    QCOMPARE(stored().state, MessageState::Skipped);
    // By a list, which is no step of one customer.
    QVERIFY(session().customers().setStage(m_customer, LifecycleStage::Loyalty, m_shop->moment()));
    const auto undone = undo(merged->entry);
    QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().detail));
    QCOMPARE(undone->value.state, State::Done);
    QCOMPARE(stored().state, MessageState::Cancelled); // the plan makes it again, with words that fit
}

MK_TEST(TestChangedAudience)
#include "tst_changed_audience.moc"
