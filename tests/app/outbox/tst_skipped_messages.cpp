#include "db/safekeeping/journal_store.h"
#include "tests/app/outbox/planned_message.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;
using State = app::UndoOutcome::State;

/// A planned message is skipped, and the skip is taken back.
class TestSkippedMessages final : public QObject, private PlannedMessage
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void cleanup() { checkShop(); }
    void skipsWithAReason();
    void takesASkipBackToWhatStood_data();
    void takesASkipBackToWhatStood();
    void reopensToWhatStoodBefore();
    void bringsASkipBackAfterReopening();
    void refusesToReopenWhatIsOpen();
};

void TestSkippedMessages::skipsWithAReason()
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

void TestSkippedMessages::takesASkipBackToWhatStood_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("planned") << MessageState::Planned << QString();
    QTest::newRow("approved") << MessageState::Approved << QString();
    QTest::newRow("failed") << MessageState::Failed << u"no such mailbox"_s;
    QTest::newRow("uncertain") << MessageState::Uncertain << u"no answer"_s;
}

void TestSkippedMessages::takesASkipBackToWhatStood()
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

void TestSkippedMessages::reopensToWhatStoodBefore()
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

void TestSkippedMessages::bringsASkipBackAfterReopening()
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

void TestSkippedMessages::refusesToReopenWhatIsOpen()
{
    const auto refused = does(app::ReopenMessage{m_id});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QVERIFY(does(app::ReopenMessage{{77}}).error().kind == ErrorKind::NotFound);
    QCOMPARE(session().journal().list(10)->size(), 0);
}

MK_TEST(TestSkippedMessages)
#include "tst_skipped_messages.moc"
