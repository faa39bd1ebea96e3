#include "app/outbox/sending/message_releaser.h"

#include "app/outbox/rules/send_rule.h"
#include "app/outbox/sending/settlement.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;
using Course = app::ReleaseReport::Course;

/// What is approved goes at its hour, once, and what became of it is known.
class TestMessageReleaser final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void sendsWhatIsDueOnce();
    void entersEachAnswer_data();
    void entersEachAnswer();
    void saysThatNoAnswerCame();
    void triesAgainWithTheSameMessageId();
    void givesUpAfterManyAttempts();
    void countsNoAttemptWithoutANetwork();
    void sendsNothingBeforeItsHour();
    void waitsWhileAnApprovalCanBeTakenBack();
    void sendsNothingThatNobodyApproved();
    void sendsNothingWhilePaused();
    void writesNothingWhereNothingIsDue();
    void stopsWhenAskedTo();
    void sendsNoMoreThanItIsLimitedTo();
};

void TestMessageReleaser::sendsWhatIsDueOnce()
{
    const auto id = approved();
    const auto report = releaseOnce();
    QCOMPARE(report.course, Course::Done);
    QCOMPARE(report.count(Released::Sent), 1);
    QVERIFY(report.changes.outbox && report.changes.interactions);
    const auto sent = message(id);
    QCOMPARE(sent.state, MessageState::Sent);
    QCOMPARE(sent.sending.acceptedAtMs, m_shop->clock().nowMs());
    QCOMPARE(sent.sending.account, m_account.id);
    QCOMPARE(m_handed.size(), 1);
    QCOMPARE(session().sending().payloadOf(id).value(), m_handed.first().mail->mail);
    QVERIFY(m_handed.first().mail->mail.contains(sent.sending.internetMessageId.toLatin1()));
    QCOMPARE(session().interactions().timeline(sent.customer, 10)->size(), 1);
    QCOMPARE(releaseOnce(u"desk-2"_s).count(Released::Sent), 0);
    QCOMPARE(m_handed.size(), 1);
}

void TestMessageReleaser::entersEachAnswer_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("code");
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<Released>("became");
    QTest::addColumn<bool>("isTrouble");
    using Phase = app::SmtpPhase;
    const auto row = [](const char *name, Kind kind, Phase phase, int code, MessageState state,
                        Released became, bool isTrouble) {
        QTest::newRow(name) << int(kind) << int(phase) << code << state << became << isTrouble;
    };
    row("accepted", Kind::Accepted, Phase::Content, 250, MessageState::Sent, Released::Sent, false);
    row("no such mailbox", Kind::Refused, Phase::Recipient, 550, MessageState::Failed, Released::Failed,
        false);
    row("nothing that can be sent", Kind::Refused, Phase::Opening, 0, MessageState::Failed, Released::Failed,
        false);
    row("the sender is refused", Kind::Refused, Phase::Sender, 550, MessageState::Approved,
        Released::TryAgain, true);
    row("later", Kind::RefusedForNow, Phase::Recipient, 451, MessageState::Approved, Released::TryAgain,
        false);
    row("wrong password", Kind::NeedsLogin, Phase::Opening, 535, MessageState::Approved, Released::TryAgain,
        true);
    row("no good certificate", Kind::NotTrusted, Phase::Opening, 0, MessageState::Approved,
        Released::TryAgain, true);
    row("no network", Kind::NotReached, Phase::Opening, 0, MessageState::Approved, Released::TryAgain, true);
    row("no answer to the mail", Kind::Unsure, Phase::Content, 0, MessageState::Uncertain,
        Released::Uncertain, false);
    row("stopped", Kind::Stopped, Phase::Opening, 0, MessageState::Approved, Released::TryAgain, false);
}

void TestMessageReleaser::entersEachAnswer()
{
    QFETCH(const int, kind);
    QFETCH(const int, phase);
    QFETCH(const int, code);
    QFETCH(const MessageState, state);
    QFETCH(const Released, became);
    QFETCH(const bool, isTrouble);
    m_answer = [&](const app::OutgoingItem &) { return answer(Kind(kind), app::SmtpPhase(phase), code); };
    const auto id = approved();
    const auto report = releaseOnce();
    QCOMPARE(stateOf(id), state);
    QCOMPARE(m_news.size(), 1);
    QCOMPARE(m_news.first().became, became);
    QCOMPARE(report.count(became), 1);
    QCOMPARE(!report.troubles.isEmpty(), isTrouble);
    if (state != MessageState::Sent)
        QCOMPARE(message(id).reason, u"the server's words"_s);
}

// What libcurl calls it is no sentence for a person.
void TestMessageReleaser::saysThatNoAnswerCame()
{
    m_answer = [](const app::OutgoingItem &) {
        app::SendResult result = answer(Kind::Unsure);
        result.outcome.words.clear();
        result.outcome.detail = u"response reading failed (errno: 115)"_s;
        return result;
    };
    const auto id = approved();
    releaseOnce();
    QCOMPARE(message(id).reason, app::kNoAnswerReason.toString());
    QCOMPARE(app::reasonInFull(message(id).reason), u"the connection broke before the server answered"_s);
    QCOMPARE(m_news.constFirst().detail, u"response reading failed (errno: 115)"_s);
}

void TestMessageReleaser::triesAgainWithTheSameMessageId()
{
    const auto id = approved();
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::RefusedForNow, app::SmtpPhase::Recipient, 451);
    };
    app::MessageReleaser releaser(setup());
    const auto report = release(releaser);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + app::retryDelayMs(1)));
    const QString messageId = message(id).sending.internetMessageId;
    release(releaser);
    QCOMPARE(m_handed.size(), 1); // not yet
    pass(60);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    release(releaser);
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(message(id).sending.internetMessageId, messageId);
    QCOMPARE(message(id).sending.attempts, 2);
}

void TestMessageReleaser::givesUpAfterManyAttempts()
{
    const auto id = approved();
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::RefusedForNow, app::SmtpPhase::Recipient, 451);
    };
    app::MessageReleaser releaser(setup());
    int rounds = 0;
    while (stateOf(id) == MessageState::Approved && rounds < 20) {
        const auto report = release(releaser);
        ++rounds;
        if (report.nextMs)
            pass((*report.nextMs - m_shop->clock().nowMs()) / 1000);
    }
    QCOMPARE(stateOf(id), MessageState::Failed);
    QCOMPARE(rounds, app::kMostAttempts);
    QCOMPARE(m_handed.size(), app::kMostAttempts);
}

void TestMessageReleaser::countsNoAttemptWithoutANetwork()
{
    const auto id = approved();
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::NotReached, app::SmtpPhase::Opening); };
    app::MessageReleaser releaser(setup());
    for (int i = 0; i < app::kMostAttempts; ++i) {
        release(releaser);
        pass(3600); // the account is left alone for an hour at most
    }
    QCOMPARE(m_handed.size(), app::kMostAttempts);
    QCOMPARE(message(id).sending.attempts, 0);
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::RefusedForNow, app::SmtpPhase::Recipient, 451);
    };
    release(releaser);
    QCOMPARE(stateOf(id), MessageState::Approved); // its first, however long the network was away
    QCOMPARE(message(id).sending.attempts, 1);
    QCOMPARE(session().deliveryEvents().of(id)->constLast().reference, u"1"_s);
}

void TestMessageReleaser::sendsNothingBeforeItsHour()
{
    m_shop->setClock(u"2026-11-21T08:00:00+07:00"_s);
    const auto id = approved();
    const auto early = releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved);
    m_shop->setClock(u"2026-11-21T09:00:00+07:00"_s);
    QCOMPARE(early.nextMs, std::optional(m_shop->clock().nowMs()));
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestMessageReleaser::waitsWhileAnApprovalCanBeTakenBack()
{
    const auto id = plan();
    must(app::run(session(), app::ApproveMessages{{id}}, actAt(0)));
    QCOMPARE(releaseOnce().nextMs, std::optional(m_shop->clock().nowMs() + 10'000));
    QCOMPARE(m_handed.size(), 0);
    pass(9);
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
    pass(1);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestMessageReleaser::sendsNothingThatNobodyApproved()
{
    const auto id = plan();
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
    must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
    must(app::run(session(), app::WithdrawApprovals{{id}}, actAt(-30)));
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
    QCOMPARE(stateOf(id), MessageState::Planned);
}

void TestMessageReleaser::sendsNothingWhilePaused()
{
    const auto ids = approvedMany(3);
    m_answer = [this](const app::OutgoingItem &) { // paused while the first is under way
        must(app::run(session(), app::PauseSending{true}, actAt(0)));
        return answer(Kind::Accepted);
    };
    releaseOnce();
    QCOMPARE(m_handed.size(), 1);
    QCOMPARE(releaseOnce().course, Course::Paused);
    QCOMPARE(m_handed.size(), 1);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    must(app::run(session(), app::PauseSending{false}, actAt(0)));
    releaseOnce();
    QCOMPARE(m_handed.size(), 3);
}

// Every write makes all open windows look again.
void TestMessageReleaser::writesNothingWhereNothingIsDue()
{
    const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
    plan();
    must(app::run(session(), app::PauseSending{true}, actAt(0)));
    approved();
    app::MessageReleaser releaser(setup());
    const auto before = must(session().dataVersion());
    QCOMPARE(must(releaser.round(*other, m_shop->clock())).course, Course::Paused);
    QCOMPARE(must(session().dataVersion()), before);
    must(app::run(session(), app::PauseSending{false}, actAt(0)));
    QCOMPARE(must(releaser.round(*other, m_shop->clock())).count(Released::Sent), 1);
    QVERIFY(must(session().dataVersion()) != before);
    const auto after = must(session().dataVersion());
    must(releaser.round(*other, m_shop->clock()));
    QCOMPARE(must(session().dataVersion()), after);
}

void TestMessageReleaser::stopsWhenAskedTo()
{
    approvedMany(3);
    std::atomic_bool stop = false;
    app::ReleaserSetup stopping = setup();
    stopping.stop = &stop;
    m_answer = [&stop](const app::OutgoingItem &) {
        stop = true;
        return answer(Kind::Accepted);
    };
    app::MessageReleaser releaser(stopping);
    QCOMPARE(release(releaser).count(Released::Sent), 1);
    QCOMPARE(m_handed.size(), 1);
    QVERIFY(!session().releaseLease().last().value()); // another desk can go on at once
}

void TestMessageReleaser::sendsNoMoreThanItIsLimitedTo()
{
    approvedMany(3);
    app::MessageReleaser releaser(setup());
    QCOMPARE(release(releaser, 2).count(Released::Sent), 2);
    QCOMPARE(release(releaser, 2).count(Released::Sent), 1);
}

MK_TEST(TestMessageReleaser)
#include "tst_message_releaser.moc"
