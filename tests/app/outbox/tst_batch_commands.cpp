#include "app/outbox/batch_commands.h"

#include "app/desk/undo.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/engine/connection.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;
using db::MessageState;

/// Many greetings in one step.
class TestBatchCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void marksManyInOneStepAndTakesThemBack();
    void bringsMarksBackAsTheyWere();
    void skipsManyAndTakesThemBack();
    void leavesOutWhatSomebodyElseHasDone();
    void doesNothingWhenStopped();
    void refusesWhenNothingCanBeDone();
    void takesOneOfABatchBackToWhatStood_data();
    void takesOneOfABatchBackToWhatStood();

private:
    db::Session &session() { return m_shop->session(); }
    QList<db::MessageId> greet(int count);
    int inState(MessageState state);

    std::unique_ptr<TestShop> m_shop;
};

void TestBatchCommands::init()
{
    m_shop = std::make_unique<TestShop>(u"2026-11-21T19:30:00+07:00"_s);
}

void TestBatchCommands::cleanup()
{
    const auto faults = session().safekeeping().check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

QList<db::MessageId> TestBatchCommands::greet(int count)
{
    const auto added = session().inTransaction([&]() -> db::Result<void> { // a thousand at once
        for (int i = 0; i < count; ++i) {
            db::Customer person = TestShop::person(u"Nguyễn Thị Lan %1"_s.arg(i), LifecycleStage::Loyalty);
            person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
            m_shop->add(person);
        }
        return {};
    });
    if (!added || !app::prepareToday(session(), m_shop->clock()))
        qFatal("prepare");
    QList<db::MessageId> ids;
    const auto ledger = session().outbox().list({});
    for (const db::OutboxMessage &message : *ledger)
        ids.append(message.id);
    return ids;
}

int TestBatchCommands::inState(MessageState state)
{
    return static_cast<int>(session().outbox().list({.state = state})->size());
}

void TestBatchCommands::marksManyInOneStepAndTakesThemBack()
{
    const auto ids = greet(1000);
    const auto before = session().journal().list(-1)->size();
    const auto done = app::run(session(), app::MarkMessagesSent{.ids = ids}, m_shop->moment());
    QVERIFY(done);
    QCOMPARE(done->value.done, ids);
    QCOMPARE(done->value.refused, 0);
    QCOMPARE(inState(MessageState::Sent), 1000);
    QCOMPARE(session().journal().list(-1)->size(), before + 1);
    const auto undone = app::undo(session(), done->entry, m_shop->moment());
    QVERIFY(undone);
    QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
    QCOMPARE(inState(MessageState::Planned), 1000);
}

void TestBatchCommands::bringsMarksBackAsTheyWere()
{
    const auto ids = greet(3);
    const auto done = app::run(session(), app::MarkMessagesSent{.ids = ids}, m_shop->moment());
    const qint64 at = m_shop->moment().ms;
    m_shop->setClock(u"2026-11-21T20:00:00+07:00"_s);
    const auto undone = app::undo(session(), done->entry, m_shop->moment());
    QVERIFY(undone->value.canBeRedone);
    QVERIFY(app::run(session(), app::RewordMessage{ids.at(1), {u"Khác"_s}}, m_shop->moment()));
    const auto inTheWay = app::undo(session(), undone->entry, m_shop->moment());
    QCOMPARE(inTheWay->value.state, app::UndoOutcome::State::InTheWay);
    QVERIFY(app::undo(session(), session().journal().lastUndoable()->value().id, m_shop->moment()));
    const auto redone = app::undo(session(), undone->entry, m_shop->moment());
    QVERIFY(redone);
    QCOMPARE(redone->value.state, app::UndoOutcome::State::Done);
    const auto ledger = session().outbox().list({});
    for (const db::OutboxMessage &message : *ledger) {
        QCOMPARE(message.state, MessageState::Sent);
        QCOMPARE(message.sentAtMs, at);
    }
}

void TestBatchCommands::skipsManyAndTakesThemBack()
{
    const auto ids = greet(3);
    const auto done =
        app::run(session(), app::SkipMessages{.ids = ids, .reason = u" phoned "_s}, m_shop->moment());
    QVERIFY(done);
    QCOMPARE(inState(MessageState::Skipped), 3);
    QCOMPARE(session().outbox().byId(ids.first())->reason, u"phoned"_s);
    const auto undone = app::undo(session(), done->entry, m_shop->moment());
    QCOMPARE(inState(MessageState::Planned), 3);
    QVERIFY(app::undo(session(), undone->entry, m_shop->moment()));
    QCOMPARE(inState(MessageState::Skipped), 3);
    QCOMPARE(session().outbox().byId(ids.first())->reason, u"phoned"_s);
    const auto wordless =
        app::run(session(), app::SkipMessages{.ids = ids, .reason = u" "_s}, m_shop->moment());
    QCOMPARE(wordless.error().kind, db::ErrorKind::InvalidInput);
}

void TestBatchCommands::leavesOutWhatSomebodyElseHasDone()
{
    const auto ids = greet(4);
    QVERIFY(session().outbox().markSent(ids.at(1), m_shop->moment()));
    const auto message = session().outbox().byId(ids.at(2));
    QVERIFY(session().customers().setStage(message->customer, LifecycleStage::Awareness, m_shop->moment()));
    const auto done = app::run(session(), app::MarkMessagesSent{.ids = ids}, m_shop->moment());
    QVERIFY(done);
    QCOMPARE(done->value.done, (QList{ids.at(0), ids.at(3)}));
    QCOMPARE(done->value.refused, 2);
    QCOMPARE(inState(MessageState::Sent), 3);
    QVERIFY(app::undo(session(), done->entry, m_shop->moment()));
    QCOMPARE(inState(MessageState::Sent), 1); // what somebody else has sent stays sent
}

void TestBatchCommands::doesNothingWhenStopped()
{
    const auto ids = greet(250);
    app::MarkMessagesSent command{.ids = ids};
    command.progress = [](qint64 done, qint64 total) { return total == 250 && done < 200; };
    const auto stopped = app::run(session(), command, m_shop->moment());
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(inState(MessageState::Sent), 0);
}

void TestBatchCommands::refusesWhenNothingCanBeDone()
{
    const auto ids = greet(1);
    QVERIFY(session().outbox().markSent(ids.first(), m_shop->moment()));
    const auto refused = app::run(session(), app::MarkMessagesSent{.ids = ids}, m_shop->moment());
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    const auto none = app::run(session(), app::MarkMessagesSent{}, m_shop->moment());
    QCOMPARE(none.error().kind, db::ErrorKind::InvalidInput);
}

void TestBatchCommands::takesOneOfABatchBackToWhatStood_data()
{
    QTest::addColumn<bool>("sent");
    QTest::newRow("marked") << true;
    QTest::newRow("skipped") << false;
}

void TestBatchCommands::takesOneOfABatchBackToWhatStood()
{
    QFETCH(bool, sent);
    const auto ids = greet(3);
    const auto other =
        db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(other);
    QVERIFY((*other)->execute(
        u"UPDATE outbox_message SET state = 'approved', reason = 'by hand' WHERE id = %1"_s.arg(
            ids.at(1).value)));
    const db::Act now = m_shop->moment();
    if (sent)
        QVERIFY(app::run(session(), app::MarkMessagesSent{.ids = ids}, now));
    else
        QVERIFY(app::run(session(), app::SkipMessages{.ids = ids, .reason = u"phoned"_s}, now));
    QVERIFY(app::run(session(), app::ReopenMessage{ids.at(1)}, now));
    QCOMPARE(session().outbox().byId(ids.at(1))->state, MessageState::Approved);
    QCOMPARE(session().outbox().byId(ids.at(1))->reason, u"by hand"_s);
    QVERIFY(app::run(session(), app::ReopenMessage{ids.at(2)}, now));
    QCOMPARE(session().outbox().byId(ids.at(2))->state, MessageState::Planned);
}

MK_TEST(TestBatchCommands)
#include "tst_batch_commands.moc"
