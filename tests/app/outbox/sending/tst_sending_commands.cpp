#include "app/outbox/sending/sending_commands.h"

#include "app/desk/step_words.h"
#include "app/desk/undo.h"
#include "app/outbox/sending/due_messages.h"
#include "app/outbox/sending/send_again.h"
#include "app/outbox/sending/sending_times.h"
#include "db/customers/consent_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;
using State = app::UndoOutcome::State;

/// What a person lets programs send, and what they say of what came to nothing.
class TestSendingCommands final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void approvesWithItsHour();
    void takesAnApprovalBack();
    void takesNothingBackThatHasGone();
    void refusesWhatTheRulesRefuseAtItsHour();
    void approvesTheOthersOfMany();
    void asksForTheHourOfTheMessage();
    void refusesWhatIsSettled();
    void pausesAndResumes();
    void setsHowLongMessagesWait();
    void sendsAgainWhatFailed();
    void saysThatAnUncertainOneHasNotGone();
    void takesBackThatItHasNotGone();
    void withdrawsASecondAttempt_data();
    void withdrawsASecondAttempt();
    void letsALaterSettingOfTheDelayCount();

private:
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    State takeBack(db::JournalId id)
    {
        const auto undone = app::undo(session(), id, m_shop->clock().act());
        return undone ? undone->value.state : State::CannotBeUndone;
    }
    db::MessageId ended(Kind kind)
    {
        m_answer = [kind](const app::OutgoingItem &) { return answer(kind); };
        const auto id = approved();
        releaseOnce();
        return id;
    }
};

void TestSendingCommands::approvesWithItsHour()
{
    const auto id = plan();
    const auto done = does(app::ApproveMessages{{id}});
    QVERIFY(done && done->entry && done->changes.outbox);
    QCOMPARE(done->value.done, QList{id});
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(message(id).sending.nextAttemptAtMs, m_shop->clock().nowMs() + 10'000);
    QVERIFY(app::stepWords(*session().journal().byId(done->entry)).contains(u"1"_s));
}

void TestSendingCommands::takesAnApprovalBack()
{
    const auto id = plan();
    const auto done = does(app::ApproveMessages{{id}});
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(message(id).sending.nextAttemptAtMs, 0);
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
}

void TestSendingCommands::takesNothingBackThatHasGone()
{
    const auto id = plan();
    const auto done = does(app::ApproveMessages{{id}});
    pass(10);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QVERIFY(takeBack(done->entry) != State::Done);
    QCOMPARE(stateOf(id), MessageState::Sent);
    QVERIFY(!does(app::WithdrawApprovals{{id}}));
}

void TestSendingCommands::refusesWhatTheRulesRefuseAtItsHour()
{
    const auto id = plan();
    QVERIFY(session().consents().record({{},
                                         message(id).customer,
                                         u"email"_s,
                                         db::Purpose::Greeting,
                                         false,
                                         u"phone"_s,
                                         {},
                                         m_shop->clock().nowMs()}));
    const auto refused = does(app::ApproveMessages{{id}});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().detail, u"message %1: refused"_s.arg(id.value));
    QCOMPARE(refused.error().reason, u"refused"_s);
    QCOMPARE(stateOf(id), MessageState::Planned);
}

void TestSendingCommands::approvesTheOthersOfMany()
{
    const auto id = plan();
    const auto gone = plan();
    QVERIFY(session().outbox().skip(gone, u"x"_s, m_shop->moment()));
    const auto done = does(app::ApproveMessages{{gone, id, db::MessageId{777}}});
    QVERIFY(done);
    QCOMPARE(done->value.done, QList{id});
    QCOMPARE(done->value.refused.size(), 2);
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(stateOf(gone), MessageState::Skipped);
}

// The hour that counts is that of the message, not that of the approval.
void TestSendingCommands::asksForTheHourOfTheMessage()
{
    m_shop->setClock(u"2026-11-21T05:00:00+07:00"_s);
    const auto id = plan();
    const auto done = does(app::ApproveMessages{{id}});
    QVERIFY(done);
    QVERIFY(message(id).sending.nextAttemptAtMs <= m_shop->clock().nowMs() + 10'000);
    QCOMPARE(app::loadDueMessages(session(), TestShop::at(u"2026-11-21T08:59:00+07:00"_s))->messages.size(),
             0);
    QCOMPARE(app::loadDueMessages(session(), TestShop::at(u"2026-11-21T09:00:00+07:00"_s))->messages.size(),
             1);
}

void TestSendingCommands::refusesWhatIsSettled()
{
    const auto id = ended(Kind::Accepted);
    const auto again = does(app::ApproveMessages{{id}});
    QVERIFY(!again && again.error().reason == db::kDoneMeanwhile);
    QVERIFY(!does(app::SendMessagesAgain{{id}}));
    QVERIFY(!does(app::ResolveNotSent{id}));
    QCOMPARE(does(app::ApproveMessages{}).error().kind, ErrorKind::InvalidInput);
}

void TestSendingCommands::pausesAndResumes()
{
    const auto paused = does(app::PauseSending{true});
    QVERIFY(paused && paused->entry && paused->changes.settings);
    QVERIFY(app::SendingSettings::load(session())->paused);
    QVERIFY(!does(app::PauseSending{true})->entry); // nothing is done twice
    QCOMPARE(takeBack(paused->entry), State::Done);
    QVERIFY(!app::SendingSettings::load(session())->paused);
}

void TestSendingCommands::setsHowLongMessagesWait()
{
    for (const app::SendingTime &time : app::sendingTimes()) {
        const auto now = [&] { return app::SendingSettings::load(session()).value().*time.value; };
        const QString name = time.name.toString();
        const auto set = does(app::SetSendingTime{name, time.most});
        QVERIFY(set && set->entry && set->changes.settings);
        QCOMPARE(now(), time.most);
        QVERIFY(!does(app::SetSendingTime{name, time.most})->entry);
        QCOMPARE(takeBack(set->entry), State::Done);
        QCOMPARE(now(), time.standard());
        QCOMPARE(does(app::SetSendingTime{name, time.most + 1}).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(does(app::SetSendingTime{name, time.least - 1}).error().kind, ErrorKind::InvalidInput);
    }
    QCOMPARE(does(app::SetSendingTime{u"hours"_s, 1}).error().kind, ErrorKind::InvalidInput);
}

void TestSendingCommands::sendsAgainWhatFailed()
{
    const auto id = ended(Kind::Refused);
    QCOMPARE(stateOf(id), MessageState::Failed);
    QVERIFY(does(app::SendMessagesAgain{{id}}));
    QCOMPARE(stateOf(id), MessageState::Approved);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    pass(9);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved); // it can still be taken back
    pass(1);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(message(id).sending.attempts, 2);
}

void TestSendingCommands::saysThatAnUncertainOneHasNotGone()
{
    const auto id = ended(Kind::Unsure);
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    QVERIFY(does(app::ResolveNotSent{id}));
    QCOMPARE(stateOf(id), MessageState::Failed);
    QCOMPARE(message(id).reason, u"not-sent"_s);
    QCOMPARE(message(id).sending.claimedAtMs, 0);
    const auto events = must(session().deliveryEvents().of(id));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.constFirst().kind, db::DeliveryKind::Failed);
    QCOMPARE(events.constFirst().source, db::DeliverySource::Hand);
    releaseOnce();
    QCOMPARE(m_handed.size(), 1); // a person decides what comes of it
}

void TestSendingCommands::takesBackThatItHasNotGone()
{
    const auto id = ended(Kind::Unsure);
    const auto before = message(id);
    const auto found = does(app::ResolveNotSent{id});
    QVERIFY(found);
    pass(60);
    QCOMPARE(takeBack(found->entry), State::Done);
    auto after = message(id);
    after.updatedAtMs = before.updatedAtMs;
    QCOMPARE(after, before);
    QVERIFY(must(session().deliveryEvents().of(id)).isEmpty());
    QVERIFY(!app::run(session(), app::TakeNotSentBack{id, {}, 1, {1}}, actAt(0))); // it has not failed
}

void TestSendingCommands::withdrawsASecondAttempt_data()
{
    QTest::addColumn<bool>("isUnsure");
    QTest::addColumn<bool>("isFoundOut");
    QTest::addColumn<MessageState>("after");
    QTest::newRow("of what may have gone before") << true << false << MessageState::Uncertain;
    QTest::newRow("of what surely has not") << false << false << MessageState::Planned;
    QTest::newRow("of what a person knows has not") << true << true << MessageState::Planned;
}

void TestSendingCommands::withdrawsASecondAttempt()
{
    QFETCH(const bool, isUnsure);
    QFETCH(const bool, isFoundOut);
    QFETCH(const MessageState, after);
    const auto id = ended(isUnsure ? Kind::Unsure : Kind::Refused);
    if (isFoundOut)
        QVERIFY(does(app::ResolveNotSent{id}));
    QVERIFY(does(app::SendMessagesAgain{{id}}));
    const auto withdrawn = does(app::WithdrawApprovals{{id}});
    QVERIFY(withdrawn);
    QCOMPARE(stateOf(id), after);
    const bool mayHaveGone = isUnsure && !isFoundOut;
    QCOMPARE(message(id).sending.claimedAtMs != 0, mayHaveGone); // a server may have it
    QCOMPARE(message(id).sending.nextAttemptAtMs, 0);
    QCOMPARE(takeBack(withdrawn->entry) == State::Done, !mayHaveGone);
}

void TestSendingCommands::letsALaterSettingOfTheDelayCount()
{
    setUndoSeconds(120);
    const auto id = plan();
    QVERIFY(does(app::ApproveMessages{{id}}));
    pass(119);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved);
    pass(1);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

MK_TEST(TestSendingCommands)
#include "tst_sending_commands.moc"
