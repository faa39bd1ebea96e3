#include "app/outbox/sending/message_releaser.h"

#include "app/desk/undo.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/sending/send_again.h"
#include "app/outbox/sending/settlement.h"
#include "db/engine/connection.h"
#include "db/outbox/delivery_event_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

/// A server answers when another desk has taken the sender for stopped, and a person has decided.
class TestLateAnswers final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void countsWhateverAPersonDecided_data();
    void countsWhateverAPersonDecided();
    void saysWhatAnotherClaimHasOvertaken();
    void leavesNothingUnderWayWhenAMarkIsTakenBack_data();
    void leavesNothingUnderWayWhenAMarkIsTakenBack();
    void comesBackForWhatIsTriedAgain();

private:
    /// Another desk takes the lease that has run out, and makes uncertain what is under way.
    void recoverElsewhere(db::MessageId id)
    {
        const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
        app::MessageReleaser otherReleaser(setup(u"desk-2"_s));
        const app::Clock later = app::Clock::fixedAt(m_shop->clock().now().addSecs(3600));
        must(otherReleaser.round(*other, later));
        QCOMPARE(stateOf(id), MessageState::Uncertain);
    }
    void decide(const QString &what, db::MessageId id)
    {
        if (what == "again"_L1)
            must(app::run(session(), app::SendMessagesAgain{{id}}, actAt(3600)));
        else if (what == "not sent"_L1)
            must(app::run(session(), app::ResolveNotSent{id}, actAt(3600)));
        else if (what == "skipped"_L1)
            must(app::run(session(), app::SkipMessage{id, u"phoned"_s}, actAt(3600)));
        else
            must(app::run(session(), app::MarkMessageSent{id}, actAt(3600)));
    }
};

void TestLateAnswers::countsWhateverAPersonDecided_data()
{
    QTest::addColumn<QString>("decided");
    QTest::addColumn<MessageState>("between");
    QTest::newRow("it is to go again") << u"again"_s << MessageState::Approved;
    QTest::newRow("it has not gone out") << u"not sent"_s << MessageState::Failed;
    QTest::newRow("it is not to go out") << u"skipped"_s << MessageState::Skipped;
    QTest::newRow("it has gone out") << u"sent"_s << MessageState::Sent;
}

void TestLateAnswers::countsWhateverAPersonDecided()
{
    QFETCH(const QString, decided);
    QFETCH(const MessageState, between);
    const auto id = approved();
    m_answer = [&](const app::OutgoingItem &) {
        recoverElsewhere(id);
        decide(decided, id);
        return stateOf(id) == between ? answer(Kind::Accepted) : answer(Kind::Unsure);
    };
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    const auto sent = message(id);
    QCOMPARE(sent.state, MessageState::Sent);
    QVERIFY(sent.sending.acceptedAtMs != 0 && sent.sending.claimedAtMs != 0);
    const auto events = must(session().deliveryEvents().of(id));
    QVERIFY(std::ranges::any_of(events, [](const db::DeliveryEvent &event) {
        return event.kind == db::DeliveryKind::Accepted && event.source == db::DeliverySource::Transport;
    }));
    pass(7200);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    releaseOnce(u"desk-3"_s);
    QCOMPARE(handedTo(id), 1);
}

// What a person let go again is claimed before the first server answers: nothing can mend that, but it is
// told.
void TestLateAnswers::saysWhatAnotherClaimHasOvertaken()
{
    const auto id = approved();
    bool isFirst = true;
    m_answer = [&](const app::OutgoingItem &) {
        if (std::exchange(isFirst, false)) {
            recoverElsewhere(id);
            decide(u"again"_s, id);
            pass(7200);
            releaseOnce(u"desk-3"_s);
        }
        return answer(Kind::Accepted);
    };
    const auto report = releaseOnce();
    QCOMPARE(report.count(Released::Sent), 0);
    QCOMPARE(report.notEntered.size(), 1);
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestLateAnswers::leavesNothingUnderWayWhenAMarkIsTakenBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<MessageState>("state");
    QTest::newRow("refused") << int(Kind::Refused) << MessageState::Failed;
    QTest::newRow("not for now") << int(Kind::RefusedForNow) << MessageState::Approved;
    QTest::newRow("not known") << int(Kind::Unsure) << MessageState::Uncertain;
}

void TestLateAnswers::leavesNothingUnderWayWhenAMarkIsTakenBack()
{
    QFETCH(const int, kind);
    QFETCH(const MessageState, state);
    const auto id = approved();
    db::JournalId mark;
    m_answer = [&](const app::OutgoingItem &) {
        mark = must(app::run(session(), app::MarkMessageSent{id}, actAt(0))).entry;
        return answer(Kind(kind));
    };
    app::MessageReleaser releaser(setup());
    release(releaser);
    QCOMPARE(stateOf(id), MessageState::Sent);
    const auto undone = must(app::undo(session(), mark, actAt(1)));
    QVERIFY(undone.value.state == app::UndoOutcome::State::Done);
    release(releaser);
    QCOMPARE(stateOf(id), state);
    QCOMPARE(message(id).sending.claimedAtMs != 0, state == MessageState::Uncertain);
    if (state == MessageState::Failed)
        QCOMPARE(message(id).reason, u"the server's words"_s);
    QCOMPARE(m_handed.size(), 1);
}

// The file took the answer only in the next round.
void TestLateAnswers::comesBackForWhatIsTriedAgain()
{
    const auto id = approved();
    const QString file = m_shop->file(u"shop.db"_s);
    const auto own = must(db::Session::open({.path = file, .busyTimeoutMs = 20}));
    const auto raw = must(db::Connection::open(file, db::Connection::Mode::ReadWrite, 5000));
    m_answer = [&](const app::OutgoingItem &) {
        if (!raw->execute(u"BEGIN IMMEDIATE"_s))
            qFatal("the file could not be taken");
        return answer(Kind::RefusedForNow, app::SmtpPhase::Recipient, 451);
    };
    app::MessageReleaser releaser(setup());
    const auto failed = releaser.round(*own, m_shop->clock());
    QVERIFY(raw->execute(u"ROLLBACK"_s));
    QVERIFY(!failed && failed.error().kind == db::ErrorKind::Busy);
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::TryAgain), 1);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + app::retryDelayMs(1)));
    QCOMPARE(handedTo(id), 1);
}

MK_TEST(TestLateAnswers)
#include "tst_late_answers.moc"
