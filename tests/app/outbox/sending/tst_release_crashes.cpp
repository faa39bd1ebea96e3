#include "app/outbox/sending/message_releaser.h"

#include "db/engine/connection.h"
#include "db/outbox/release_lease_store.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;
using Course = app::ReleaseReport::Course;

namespace {

/// The program is gone at this point: nothing behind it is done.
struct Killed
{};

} // namespace

/// However a program ends, no message goes twice and none is lost; of two programs one sends.
class TestReleaseCrashes final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void makesUncertainWhatAStoppedProgramHadClaimed();
    void isNotTwiceAtTheServerHoweverItEnds_data();
    void isNotTwiceAtTheServerHoweverItEnds();
    void letsOneOfTwoProgramsSend();
    void settlesWhatAnotherTookForLost();
    void entersAnAnswerThatTheFileDidNotTake();
    void goesOnBehindAnAnswerThatTheFileNeverTakes();
    void sendsNothingTwiceWhenTheClockIsSetBack();
    void sendsNothingTwiceWhenTheClockIsSetBackInTheMiddle();
    void sendsNothingBeforeItsHourWhenTheClockIsSetBackInTheMiddle();
    void keepsTheLeaseWhileAServerIsSlow();

private:
    /// One round of a program that may be killed in it; false: it was.
    bool survives(const QString &holder)
    {
        try {
            releaseOnce(holder);
            return true;
        } catch (const Killed &) {
            return false;
        }
    }
};

void TestReleaseCrashes::makesUncertainWhatAStoppedProgramHadClaimed()
{
    const auto ids = approvedMany(3);
    m_answer = [](const app::OutgoingItem &) -> app::SendResult { throw Killed(); };
    QVERIFY(!survives(u"desk-1"_s));
    QCOMPARE(stateOf(ids.first()), MessageState::Sending);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    const auto early = releaseOnce(u"desk-2"_s);
    QCOMPARE(early.course, Course::OtherDesk); // it may still be at it
    QCOMPARE(early.desk, u"PC"_s);
    pass(120);
    const auto report = releaseOnce(u"desk-2"_s);
    QCOMPARE(report.recovered, 1);
    QCOMPARE(stateOf(ids.first()), MessageState::Uncertain);
    QCOMPARE(message(ids.first()).reason, u"desk-stopped"_s);
    QCOMPARE(stateOf(ids.at(1)), MessageState::Sent);
    QCOMPARE(stateOf(ids.at(2)), MessageState::Sent);
    QCOMPARE(handedTo(ids.first()), 1);
}

void TestReleaseCrashes::isNotTwiceAtTheServerHoweverItEnds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestReleaseCrashes::isNotTwiceAtTheServerHoweverItEnds()
{
    QFETCH(const quint32, seed);
    constexpr int kMessages = 40;
    const auto ids = approvedMany(kMessages);
    QRandomGenerator random(seed);
    QStringList accepted;
    m_answer = [&](const app::OutgoingItem &item) -> app::SendResult {
        const int chance = random.bounded(10);
        if (chance == 0)
            throw Killed(); // before the server had it
        if (chance == 1)
            return answer(Kind::RefusedForNow, app::SmtpPhase::Recipient, 451);
        accepted.append(item.recipient);
        if (chance == 2)
            throw Killed(); // behind that
        return chance == 3 ? answer(Kind::Unsure) : answer(Kind::Accepted);
    };
    int killed = 0;
    for (int start = 0; start < 200; ++start) {
        killed += survives(u"desk-%1"_s.arg(start)) ? 0 : 1;
        pass(130);
    }
    QVERIFY(killed > 0);
    int sent = 0;
    for (const auto id : ids) {
        const QString address = message(id).address;
        const auto times = accepted.count(address);
        QVERIFY2(times <= 1, qPrintable(address));
        const MessageState state = stateOf(id);
        QVERIFY2(state == MessageState::Sent || state == MessageState::Uncertain,
                 qPrintable(db::keyOf(state)));
        if (state == MessageState::Sent)
            QCOMPARE(times, 1);
        sent += state == MessageState::Sent ? 1 : 0;
    }
    QVERIFY(sent > 0);
}

void TestReleaseCrashes::letsOneOfTwoProgramsSend()
{
    approvedMany(4);
    const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
    app::ReleaserSetup otherSetup = setup(u"desk-2"_s);
    app::MessageReleaser otherReleaser(otherSetup);
    QList<Course> courses;
    m_answer = [&](const app::OutgoingItem &) {
        courses.append(must(otherReleaser.round(*other, m_shop->clock())).course);
        return answer(Kind::Accepted);
    };
    QCOMPARE(releaseOnce().count(Released::Sent), 4);
    QCOMPARE(courses, (QList<Course>(4, Course::OtherDesk)));
    QCOMPARE(m_handed.size(), 4);
    QCOMPARE(must(otherReleaser.round(*other, m_shop->clock())).course, Course::Done);
    QCOMPARE(m_handed.size(), 4);
}

// A server took longer than the lease: what it says in the end is still entered.
void TestReleaseCrashes::settlesWhatAnotherTookForLost()
{
    const auto id = approved();
    const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
    app::MessageReleaser otherReleaser(setup(u"desk-2"_s));
    m_answer = [&](const app::OutgoingItem &) {
        const app::Clock later = app::Clock::fixedAt(m_shop->clock().now().addSecs(300));
        const auto report = must(otherReleaser.round(*other, later));
        return answer(report.recovered == 1 ? Kind::Accepted : Kind::Unsure);
    };
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(m_handed.size(), 1);
}

void TestReleaseCrashes::entersAnAnswerThatTheFileDidNotTake()
{
    const auto id = approved();
    const QString file = m_shop->file(u"shop.db"_s);
    db::OpenOptions impatient{file};
    impatient.busyTimeoutMs = 20;
    const auto own = must(db::Session::open(impatient));
    const auto raw = must(db::Connection::open(file, db::Connection::Mode::ReadWrite, 1000));
    m_answer = [&](const app::OutgoingItem &) {
        if (!raw->execute(u"BEGIN IMMEDIATE"_s))
            qFatal("the file could not be taken");
        return answer(Kind::Accepted);
    };
    app::MessageReleaser releaser(setup());
    const auto failed = releaser.round(*own, m_shop->clock());
    QVERIFY(raw->execute(u"ROLLBACK"_s));
    QVERIFY(!failed && failed.error().kind == db::ErrorKind::Busy);
    QCOMPARE(stateOf(id), MessageState::Sending);
    QCOMPARE(
        releaser.acceptedLines(),
        QStringList(u"message %1 was accepted by the server: the file has not taken that"_s.arg(id.value)));
    const auto report = must(releaser.round(*own, m_shop->clock()));
    QCOMPARE(releaser.acceptedLines(), QStringList());
    QVERIFY(report.changes.interactions);
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(m_handed.size(), 1);
}

// The customer was one of the sample, which was removed while the server had the message.
void TestReleaseCrashes::goesOnBehindAnAnswerThatTheFileNeverTakes()
{
    const auto ids = approvedMany(3);
    const auto gone = message(ids.first()).customer;
    const auto raw =
        must(db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000));
    m_answer = [&](const app::OutgoingItem &) {
        if (!raw->execute(u"DELETE FROM customer WHERE id = %1"_s.arg(gone.value)))
            qFatal("the customer could not be removed");
        return answer(Kind::Accepted);
    };
    const auto report = releaseOnce();
    QCOMPARE(report.count(Released::Sent), 2);
    QCOMPARE(report.notEntered.size(), 1);
    QVERIFY(!session().outbox().byId(ids.first()));
    QCOMPARE(stateOf(ids.at(2)), MessageState::Sent);
}

void TestReleaseCrashes::sendsNothingTwiceWhenTheClockIsSetBack()
{
    const auto sent = approvedMany(2);
    releaseOnce();
    const auto waiting = approved();
    pass(-24 * 3600);
    releaseOnce(u"desk-2"_s);
    QCOMPARE(m_handed.size(), 2);
    pass(24 * 3600);
    releaseOnce(u"desk-3"_s);
    QCOMPARE(m_handed.size(), 3);
    for (const auto id : sent + QList{waiting}) {
        QCOMPARE(stateOf(id), MessageState::Sent);
        QCOMPARE(handedTo(id), 1);
    }
}

void TestReleaseCrashes::sendsNothingTwiceWhenTheClockIsSetBackInTheMiddle()
{
    const auto ids = approvedMany(5);
    m_answer = [this](const app::OutgoingItem &) {
        if (m_handed.size() == 2)
            pass(-24 * 3600); // the round reads the clock again
        return answer(Kind::Accepted);
    };
    app::MessageReleaser releaser(setup());
    release(releaser);
    QCOMPARE(m_shop->clock().today(), QDate(2026, 11, 20));
    QCOMPARE(stateOf(ids.at(1)), MessageState::Sent); // what the server had is entered all the same
    release(releaser);
    releaseOnce(u"desk-2"_s);
    pass(24 * 3600 + 60);
    releaseOnce(u"desk-3"_s);
    for (const auto id : ids) {
        QCOMPARE(stateOf(id), MessageState::Sent);
        QCOMPARE(handedTo(id), 1);
    }
}

// By the clock as it is then, the others are of tomorrow.
void TestReleaseCrashes::sendsNothingBeforeItsHourWhenTheClockIsSetBackInTheMiddle()
{
    const auto ids = approvedMany(4);
    m_answer = [this](const app::OutgoingItem &) {
        if (m_handed.size() == 2)
            pass(-24 * 3600);
        return answer(Kind::Accepted);
    };
    app::MessageReleaser releaser(setup());
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::Sent), 2);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs()));
    QCOMPARE(release(releaser).count(Released::Sent), 0);
    QCOMPARE(m_handed.size(), 2);
    QCOMPARE(stateOf(ids.at(2)), MessageState::Approved);
    QCOMPARE(stateOf(ids.at(3)), MessageState::Approved);
}

void TestReleaseCrashes::keepsTheLeaseWhileAServerIsSlow()
{
    const auto id = approved();
    app::ReleaserSetup slow = setup();
    slow.renewEvery = std::chrono::milliseconds(20);
    m_answer = [this](const app::OutgoingItem &) {
        if (!session().releaseLease().giveUp(u"desk-1"_s)) // as if it had run out
            qFatal("the lease could not be given up");
        return QTest::qWaitFor([this] { return must(session().releaseLease().last()).has_value(); })
                   ? answer(Kind::Accepted)
                   : answer(Kind::Unsure);
    };
    app::MessageReleaser releaser(slow);
    QCOMPARE(release(releaser).count(Released::Sent), 1);
    QCOMPARE(stateOf(id), MessageState::Sent);
    QVERIFY(!session().releaseLease().last().value()); // and it is given up in the end
}

MK_TEST(TestReleaseCrashes)
#include "tst_release_crashes.moc"
