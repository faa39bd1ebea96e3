#include "app/outbox/missed/missed_commands.h"

#include "app/desk/step_words.h"
#include "app/desk/undo.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/policy/limit_commands.h"
#include "app/outbox/skip_reasons.h"
#include "db/customers/consent_store.h"
#include "db/outbox/campaign_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::MissedChoice;
using app::MissedKind;
using db::MessageState;

/// A person answers for what was missed: one step, one undo, and nobody is asked again.
class TestMissedCommands final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void listsWhatMayBeDone();
    void sendsNowWhatIsOfToday();
    void sendsLateWhatIsOfYesterday();
    void namesTheCampaignThatWasMissed();
    void givesLateWordsOnce();
    void leavesToAPersonWhatNoAccountSends();
    void skipsAndAsksAgainAfterAnUndo();
    void undoesAllOfItInOneStep();
    void letsNoFloodGo();
    void letsNoFloodGoOnceARuleDoes();
    void refusesWhatSomeoneElseHasAnswered();
    void offersNothingThatTheRulesRefuse();
    void offersNowNothingThatWouldWaitBeyondItsDay();

private:
    app::MissedList missed() { return must(app::loadMissed(session(), m_shop->clock())); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    /// A mail that greets a birthday of today.
    db::MessageId greeting()
    {
        db::OutboxMessage message = this->message(plan(u"Trần Thị Mai"_s));
        message.occasionKey = u"birthday"_s;
        message.occasionYear = 2026;
        message.occasionOn = m_shop->clock().today();
        message.text = u"Dạ, Hoa Mai chào chị ạ. Chúc chị mừng sinh nhật thật vui."_s;
        return *must(session().outbox().add(message, m_shop->moment()));
    }
    app::UndoOutcome::State takeBack(db::JournalId entry)
    {
        return must(app::undo(session(), entry, m_shop->clock().act())).value.state;
    }
};

void TestMissedCommands::listsWhatMayBeDone()
{
    const auto id = approved();
    pass(3 * 3600);
    const auto list = missed();
    QCOMPARE(list.total, 1);
    QCOMPARE(list.doubted, 0);
    QVERIFY(!list.restored);
    const app::MissedItem &item = list.items.constFirst();
    QCOMPARE(item.message.id, id);
    QCOMPARE(item.kind, MissedKind::HourPassed);
    QCOMPARE(item.choices, (QList{MissedChoice::SendNow, MissedChoice::Skip}));
    QVERIFY(item.goesByItself);
    for (const MissedKind kind : app::kMissedKinds) {
        QVERIFY(!keyOf(kind).isEmpty());
        QCOMPARE(app::choicesOf(kind).contains(MissedChoice::WentOut), app::isDoubted(kind));
        QCOMPARE(app::choicesOf(kind).first(),
                 app::isBelated(kind) ? MissedChoice::SendLate : MissedChoice::SendNow);
    }
}

void TestMissedCommands::sendsNowWhatIsOfToday()
{
    const auto id = approved();
    const QString words = message(id).text;
    pass(3 * 3600);
    const auto done = does(app::SendMissed{{id}});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(app::stepWords(*session().journal().byId(done->entry)).contains(u"1"_s));
    QCOMPARE(missed().total, 0); // answered, though it has not gone yet
    pass(10);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(message(id).text, words);
    QCOMPARE(missed().total, 0);
}

void TestMissedCommands::sendsLateWhatIsOfYesterday()
{
    const auto id = greeting();
    must(does(app::ApproveMessages{{id}}));
    pass(22 * 3600);
    const app::MissedItem item = missed().items.constFirst();
    QCOMPARE(item.kind, MissedKind::DayPassed);
    QCOMPARE(item.choices, (QList{MissedChoice::SendLate, MissedChoice::Skip}));
    QVERIFY2(item.message.text.contains(u"gửi muộn"_s), qPrintable(item.message.text)); // as it would go
    QVERIFY(!message(id).text.contains(u"gửi muộn"_s));
    QVERIFY(does(app::SendMissed{{id}}));
    QCOMPARE(message(id).text, item.message.text);
    QVERIFY(message(id).late);
    pass(10);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(missed().total, 0);
}

void TestMissedCommands::namesTheCampaignThatWasMissed()
{
    db::OutboxMessage mail = message(plan());
    db::Campaign campaign;
    campaign.name = u"Khai trương"_s;
    campaign.templateId = mail.templateId;
    campaign.channel = mail.channel;
    campaign.dueOn = mail.dueOn;
    campaign.dueAt = mail.dueAt;
    mail.campaign = must(session().campaigns().add(campaign, m_shop->moment()));
    const auto id = *must(session().campaigns().addMessage(mail, m_shop->moment()));
    must(does(app::ApproveCampaign{mail.campaign}));
    pass(22 * 3600);
    const auto list = missed();
    QCOMPARE(list.total, 1);
    QCOMPARE(list.items.constFirst().message.id, id);
    QCOMPARE(list.items.constFirst().campaign, campaign.name);
    QCOMPARE(list.items.constFirst().kind, MissedKind::DayPassed);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved); // not before a person has answered
    QVERIFY(does(app::SendMissed{{id}}));
    pass(10);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(message(id).text, mail.text);
}

void TestMissedCommands::givesLateWordsOnce()
{
    const auto id = greeting();
    must(does(app::ApproveMessages{{id}}));
    pass(22 * 3600);
    const auto done = does(app::SendMissed{{id}});
    const QString words = message(id).text;
    QCOMPARE(takeBack(done->entry), app::UndoOutcome::State::Done);
    QVERIFY(does(app::SendMissed{{id}}));
    QCOMPARE(message(id).text, words);
}

void TestMissedCommands::leavesToAPersonWhatNoAccountSends()
{
    const auto id = greeting();
    QVERIFY(session().sendingAccounts().setArchived(m_account.id, true, m_shop->moment()));
    pass(22 * 3600);
    QVERIFY(!missed().items.constFirst().goesByItself);
    const auto done = does(app::SendMissed{{id}});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(stateOf(id), MessageState::Planned);
    QVERIFY(app::isWantedLate(message(id).reason));
    QVERIFY(message(id).text.contains(u"gửi muộn"_s));
    QCOMPARE(missed().total, 0); // it waits in Today
    QCOMPARE(takeBack(done->entry), app::UndoOutcome::State::Done);
    QCOMPARE(missed().total, 1);
}

void TestMissedCommands::skipsAndAsksAgainAfterAnUndo()
{
    const auto id = approved();
    pass(3 * 3600);
    const auto done =
        does(app::SkipMessages{.ids = {id}, .reason = app::keyOf(app::SkippedBecause::NotLate)});
    QVERIFY(done);
    QCOMPARE(stateOf(id), MessageState::Skipped);
    QCOMPARE(missed().total, 0);
    QCOMPARE(takeBack(done->entry), app::UndoOutcome::State::Done);
    QCOMPARE(missed().total, 1);
    releaseOnce();
    QCOMPARE(m_handed.size(), 0); // it is asked about, not sent
}

void TestMissedCommands::undoesAllOfItInOneStep()
{
    const auto ids = approvedMany(3);
    pass(3 * 3600);
    const auto before = message(ids.first()).sending.nextAttemptAtMs;
    const auto done = does(app::SendMissed{ids});
    QCOMPARE(done->value.done, ids);
    QCOMPARE(takeBack(done->entry), app::UndoOutcome::State::Done);
    QCOMPARE(message(ids.first()).sending.nextAttemptAtMs, before);
    QCOMPARE(missed().total, 3);
    pass(600);
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
}

void TestMissedCommands::letsNoFloodGo()
{
    const auto ids = approvedMany(60);
    pass(3 * 3600);
    QVERIFY(does(app::SendMissed{ids}));
    pass(70);
    app::MessageReleaser releaser(setup());
    release(releaser);
    QVERIFY2(m_handed.size() <= app::kMissedAMinute + 1, qPrintable(QString::number(m_handed.size())));
    for (int minute = 0; minute < 3; ++minute) {
        pass(60);
        release(releaser);
    }
    QCOMPARE(m_handed.size(), 60);
    QCOMPARE(missed().total, 0);
}

// All of them may go at the same instant, two days after the same message.
void TestMissedCommands::letsNoFloodGoOnceARuleDoes()
{
    const auto ids = approvedMany(30);
    pass(24 * 3600);
    app::SendLimits limits;
    limits.personCap = app::MessageCap{1, 2};
    must(does(app::SaveSendLimits{limits}));
    for (const auto id : ids) {
        const auto earlier = *must(session().outbox().add(message(id), m_shop->moment()));
        must(session().outbox().markSent(earlier, m_shop->moment()));
    }
    QCOMPARE(must(does(app::SendMissed{ids})).value.done, ids);
    for (qsizetype i = 1; i < ids.size(); ++i) {
        const qint64 before = message(ids.at(i - 1)).sending.nextAttemptAtMs;
        QVERIFY(before > m_shop->clock().nowMs() + 3600'000);
        QCOMPARE(message(ids.at(i)).sending.nextAttemptAtMs - before, 60'000 / app::kMissedAMinute);
    }
}

void TestMissedCommands::refusesWhatSomeoneElseHasAnswered()
{
    const auto ids = approvedMany(2);
    pass(3 * 3600);
    const auto other = must(db::Session::open({session().path()}));
    QVERIFY(app::run(*other, app::SendMissed{{ids.first()}}, m_shop->clock().act()));
    const auto done = does(app::SendMissed{ids});
    QVERIFY(done);
    QCOMPARE(done->value.done, QList{ids.last()});
    QCOMPARE(done->value.refused.size(), 1);
    QCOMPARE(done->value.refused.first().id, ids.first());
    QCOMPARE(does(app::SendMissed{ids}).error().kind, db::ErrorKind::Conflict);
    QCOMPARE(does(app::SendMissed{}).error().kind, db::ErrorKind::InvalidInput);
}

void TestMissedCommands::offersNothingThatTheRulesRefuse()
{
    const auto id = approved();
    QVERIFY(session().consents().record({{},
                                         message(id).customer,
                                         u"email"_s,
                                         db::Purpose::Greeting,
                                         false,
                                         u"phone"_s,
                                         {},
                                         m_shop->clock().nowMs()}));
    pass(3 * 3600);
    const app::MissedItem item = missed().items.constFirst();
    QCOMPARE(item.choices, QList{MissedChoice::Skip});
    QCOMPARE(item.reason, u"refused"_s);
    const auto refused = does(app::SendMissed{{id}});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(stateOf(id), MessageState::Approved);
}

// The shop wants no second message within two days: it would go when its day is over.
void TestMissedCommands::offersNowNothingThatWouldWaitBeyondItsDay()
{
    const auto id = greeting();
    must(does(app::ApproveMessages{{id}}));
    pass(3 * 3600);
    QVERIFY(missed().items.constFirst().allows(MissedChoice::SendNow));
    app::SendLimits limits;
    limits.personCap = app::MessageCap{1, 2};
    must(does(app::SaveSendLimits{limits}));
    db::OutboxMessage earlier = message(id);
    earlier.occasionKey.clear();
    earlier.occasionYear = 0;
    const auto sent = *must(session().outbox().add(earlier, m_shop->moment()));
    must(session().outbox().markSent(sent, m_shop->moment()));
    const app::MissedItem item = missed().items.constFirst();
    QCOMPARE(item.reason, u"person-cap"_s);
    QCOMPARE(item.choices, QList{MissedChoice::Skip});
}

MK_TEST(TestMissedCommands)
#include "tst_missed_commands.moc"
