#include "db/safekeeping/journal_store.h"
#include "tests/app/outbox/planned_message.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;
using State = app::UndoOutcome::State;

/// A planned message gets other words, and its own again.
class TestRewordedMessages final : public QObject, private PlannedMessage
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void cleanup() { checkShop(); }
    void rewordsForOnce();
    void takesBackTheWordsAndThatTheyWereEdited();
    void refusesToRewordWhatWasSettled();
    void refusesTheSecondOfTwoRewordings();
    void refusesToTakeBackUnderALaterChange();
    void leavesNoRowWhereNothingWasDone();
    void skippingIsNotInTheWayOfWords();
};

void TestRewordedMessages::rewordsForOnce()
{
    const auto done = does(app::RewordMessage{m_id, {u"Chu\u0301c chị vui."_s}});
    QVERIFY(done && done->entry && done->changes.outbox);
    QCOMPARE(stored().text, u"Chúc chị vui."_s); // NFC
    QVERIFY(stored().edited);
    QVERIFY(does(app::RewordMessage{m_id, {u" "_s}}).error().kind == ErrorKind::InvalidInput);
}

void TestRewordedMessages::takesBackTheWordsAndThatTheyWereEdited()
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

void TestRewordedMessages::refusesToRewordWhatWasSettled()
{
    QVERIFY(does(app::SkipMessage{m_id, u"phoned"_s}));
    QVERIFY(does(app::RewordMessage{m_id, {u"Muộn."_s}}).error().kind == ErrorKind::Conflict);
}

void TestRewordedMessages::refusesTheSecondOfTwoRewordings()
{
    const db::MessageWords seen{stored().text, stored().edited}; // by two desks
    QVERIFY(does(app::RewordMessage{m_id, {u"Một."_s}, seen}));
    const auto second = does(app::RewordMessage{m_id, {u"Hai."_s}, seen});
    QVERIFY(!second && second.error().kind == ErrorKind::Conflict);
    QCOMPARE(stored().text, u"Một."_s);
    QVERIFY(does(app::RewordMessage{m_id, {u"Hai."_s}, db::MessageWords{u"Một."_s}}));
    QCOMPARE(stored().text, u"Hai."_s);
}

void TestRewordedMessages::refusesToTakeBackUnderALaterChange()
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

void TestRewordedMessages::leavesNoRowWhereNothingWasDone()
{
    const db::OutboxMessage before = stored();
    const auto same = does(app::RewordMessage{m_id, {before.text, before.edited}});
    QVERIFY(same && !same->entry);
    QCOMPARE(session().journal().list(10)->size(), 0);
}

void TestRewordedMessages::skippingIsNotInTheWayOfWords()
{
    const QString before = stored().text;
    const auto reworded = does(app::RewordMessage{m_id, {u"Một."_s}});
    const auto skipped = does(app::SkipMessage{m_id, u"phoned"_s});
    QCOMPARE(takeBack(skipped->entry), State::Done);
    QCOMPARE(takeBack(reworded->entry), State::Done);
    QCOMPARE(stored().text, before);
}

MK_TEST(TestRewordedMessages)
#include "tst_reworded_messages.moc"
