#include "app/desk/undo.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/sending/sending_standing.h"
#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/rescue.h"
#include "app/safekeeping/restore.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;
using app::MissedChoice;
using app::MissedKind;
using db::MessageState;

/// A backup in the shop's place does not know what has gone since: nothing of it goes before a person has
/// said.
class TestRestoredMessages final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void doNotGoTwice();
    void waitWithTheReason();
    void leaveWhatWasToComeAlone();
    void holdSendingUntilAllIsAnswered();
    void goLateOnceAPersonSaysSo();
    void areTakenBackToTheQuestion();
    void includeGreetingsThatTheBackupHadNotEntered();
    void areAskedAboutBeforeTheirHourWhereAPersonSends();
    void includeGreetingsOfTheDayThatWereNotEntered();
    void leaveOutWhoCameLater();
    void areWhereTheyWereOnTheWayBack();
    void areAskedAboutOnTheWayBackByAnotherClock();
    void areAskedAboutAfterARescue();

private:
    QString backUp()
    {
        const QString file = m_shop->file(u"monday.db"_s);
        if (!app::backUp(session(), m_shop->clock(), file))
            qFatal("no backup");
        return file;
    }
    app::Restored restore(const QString &file)
    {
        return must(app::restore(session(), m_shop->clock(), file)).value;
    }
    app::MissedList missed() { return must(app::loadMissed(session(), m_shop->clock())); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
};

void TestRestoredMessages::doNotGoTwice()
{
    const auto id = approved();
    const QString file = backUp();
    releaseOnce();
    QCOMPARE(m_handed.size(), 1);
    pass(600);
    QCOMPARE(restore(file).doubted, 1);
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    for (int i = 0; i < 3; ++i) {
        releaseOnce();
        pass(1800);
    }
    QCOMPARE(m_handed.size(), 1);
}

void TestRestoredMessages::waitWithTheReason()
{
    const auto id = approved();
    const qint64 backedUpMs = m_shop->clock().nowMs();
    const QString file = backUp();
    pass(3600);
    restore(file);
    const auto list = missed();
    QCOMPARE(list.total, 1);
    QCOMPARE(list.doubted, 1);
    QVERIFY(list.restored);
    QVERIFY(list.restored->untilMs <= backedUpMs && list.restored->untilMs > 0);
    QCOMPARE(list.restored->atMs, m_shop->clock().nowMs());
    const app::MissedItem &item = list.items.constFirst();
    QCOMPARE(item.message.id, id);
    QCOMPARE(item.message.reason, u"restored-backup"_s);
    QCOMPARE(item.kind, MissedKind::DoubtedThisDay);
    QCOMPARE(item.choices, (QList{MissedChoice::SendNow, MissedChoice::WentOut, MissedChoice::Skip}));
    pass(24 * 3600);
    QCOMPARE(missed().items.constFirst().kind, MissedKind::DoubtedBefore);
}

void TestRestoredMessages::leaveWhatWasToComeAlone()
{
    m_shop->setClock(u"2026-11-21T07:00:00+07:00"_s);
    const auto id = approved(); // for nine o'clock
    const QString file = backUp();
    pass(3600);
    QCOMPARE(restore(file).doubted, 0);
    QCOMPARE(stateOf(id), MessageState::Approved);
    pass(3600);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestRestoredMessages::holdSendingUntilAllIsAnswered()
{
    const auto doubted = approvedMany(2);
    const QString file = backUp();
    pass(600);
    restore(file);
    const auto fresh = approved();
    QCOMPARE(releaseOnce().course, app::ReleaseReport::Course::Doubted);
    QVERIFY(must(app::sendingStanding(session())).isDoubted);
    QVERIFY(!must(app::sendingStanding(session())).isPaused); // nobody has paused it
    QCOMPARE(stateOf(fresh), MessageState::Approved);
    QVERIFY(does(app::MarkMessagesSent{.ids = {doubted.first()}}));
    QCOMPARE(releaseOnce().course, app::ReleaseReport::Course::Doubted);
    const auto skipped = does(app::SkipMessages{.ids = {doubted.last()}, .reason = u"not-late"_s});
    QVERIFY(skipped);
    QCOMPARE(missed().doubted, 0);
    releaseOnce();
    QCOMPARE(stateOf(fresh), MessageState::Sent);
    QCOMPARE(handedTo(doubted.first()) + handedTo(doubted.last()), 0);
}

void TestRestoredMessages::goLateOnceAPersonSaysSo()
{
    const auto id = approved();
    const QString file = backUp();
    pass(24 * 3600);
    restore(file);
    QVERIFY(does(app::SendMissed{{id}}));
    QCOMPARE(stateOf(id), MessageState::Approved);
    pass(10);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(handedTo(id), 1);
    QCOMPARE(missed().total, 0);
}

void TestRestoredMessages::areTakenBackToTheQuestion()
{
    const auto id = approved();
    const QString file = backUp();
    pass(3600);
    restore(file);
    const auto done = does(app::SendMissed{{id}});
    QVERIFY(done);
    QCOMPARE(app::undo(session(), done->entry, m_shop->clock().act())->value.state,
             app::UndoOutcome::State::Done);
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    QCOMPARE(missed().doubted, 1);
    pass(60);
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
}

// The backup is of the evening before; what was greeted this morning is in none of its days.
void TestRestoredMessages::includeGreetingsThatTheBackupHadNotEntered()
{
    m_shop->setClock(u"2026-11-20T20:00:00+07:00"_s);
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_shop->add(person);
    must(app::prepareToday(session(), m_shop->clock()));
    const QString file = backUp();
    m_shop->setClock(u"2026-11-21T21:00:00+07:00"_s); // behind the hour of the rule
    restore(file);
    must(app::prepareToday(session(), m_shop->clock()));
    const auto list = missed();
    QCOMPARE(list.doubted, 1);
    QCOMPARE(list.items.constFirst().kind, MissedKind::DoubtedThisDay);
    const auto id = list.items.constFirst().message.id;
    QVERIFY(does(app::SendMissed{{id}})); // no account sends it: it waits for a person again
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(missed().total, 0);
    must(app::prepareToday(session(), m_shop->clock()));
    QCOMPARE(stateOf(id), MessageState::Planned);
}

// A person may have sent it at seven, to be ahead of the day.
void TestRestoredMessages::areAskedAboutBeforeTheirHourWhereAPersonSends()
{
    m_shop->setClock(u"2026-11-21T07:00:00+07:00"_s);
    const auto id = plan(); // for nine o'clock
    QVERIFY(session().sendingAccounts().setArchived(m_account.id, true, m_shop->moment()));
    const QString file = backUp();
    pass(3600);
    QCOMPARE(restore(file).doubted, 1);
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    QCOMPARE(missed().items.constFirst().kind, MissedKind::DoubtedThisDay);
    QVERIFY(does(app::SendMissed{{id}}));
    QCOMPARE(stateOf(id), MessageState::Planned); // for a person again
    QCOMPARE(missed().total, 0);
}

void TestRestoredMessages::includeGreetingsOfTheDayThatWereNotEntered()
{
    m_shop->setClock(u"2026-11-20T20:00:00+07:00"_s);
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_shop->add(person);
    const QString file = backUp();
    m_shop->setClock(u"2026-11-21T05:00:00+07:00"_s); // before the hour of the rule
    restore(file);
    must(app::prepareToday(session(), m_shop->clock()));
    QCOMPARE(missed().doubted, 1);
    m_shop->setClock(u"2026-11-22T05:00:00+07:00"_s);
    QCOMPARE(missed().items.size(), 1); // nothing of the days to come
}

void TestRestoredMessages::leaveOutWhoCameLater()
{
    const QString file = backUp();
    m_shop->setClock(u"2026-11-21T20:00:00+07:00"_s); // behind the hour of the rule
    restore(file);
    pass(60);
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_shop->add(person);
    QCOMPARE(must(app::prepareToday(session(), m_shop->clock())).value.added, 1);
    QCOMPARE(missed().doubted, 0);
}

void TestRestoredMessages::areWhereTheyWereOnTheWayBack()
{
    const QString file = backUp();
    const auto id = approved();
    const auto restored = restore(file);
    pass(60);
    QCOMPARE(restore(restored.keptIn).doubted, 0);
    QCOMPARE(stateOf(id), MessageState::Approved);
    // Not where something has gone meanwhile.
    const auto again = restore(file);
    pass(60);
    approved();
    releaseOnce();
    QCOMPARE(restore(again.keptIn).doubted, 1);
}

void TestRestoredMessages::areAskedAboutOnTheWayBackByAnotherClock()
{
    const QString file = backUp();
    const auto id = approved();
    const auto restored = restore(file);
    pass(-1800);
    const auto gone = approved();
    releaseOnce();
    QCOMPARE(stateOf(gone), MessageState::Sent); // half an hour before the restore, as it seems
    QCOMPARE(restore(restored.keptIn).doubted, 1);
    QCOMPARE(stateOf(id), MessageState::Uncertain);
}

void TestRestoredMessages::areAskedAboutAfterARescue()
{
    approved();
    const QString copy = backUp();
    const QString shop = m_shop->file(u"other.db"_s);
    pass(3600);
    const auto rescued = must(app::rescue(shop, m_shop->clock(), copy));
    QCOMPARE(rescued.doubted, 1);
    const auto session = must(db::Session::open({shop}));
    QCOMPARE(must(app::countMissed(*session, m_shop->clock())).doubted, 1);
}

MK_TEST(TestRestoredMessages)
#include "tst_restored_messages.moc"
