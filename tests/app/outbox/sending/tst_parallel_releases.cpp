#include "app/outbox/accounts/account_configuration.h"
#include "db/engine/connection.h"
#include "db/outbox/release_lease_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/parallel_server.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>
#include <QThread>

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;
using test::ParallelServer;

namespace {

constexpr int kMostClaimedByOne = 4; // one under way and three ahead

} // namespace

/// Messages that connections send on threads of their own, while others are claimed and answers are entered.
class TestParallelReleases final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void sendByAsManyConnectionsAsTheAccountHas();
    void sendByThoseThatCanBeHad();
    void waitForTheFirstBeforeAnyOther();
    void claimTheNextWhileOneIsUnderWay();
    void neverHaveTwoOfOneCustomerUnderWay();
    void keepToThePaceOfTheAccount();
    void goBackUncountedWhereTheAccountIsAtFault();
    void goBackUncountedWhenAskedToStop();
    void goBackWhenSendingIsPaused();
    void sendNoMoreThanTheLimit();
    void areEachThereOnceWhereTheFileTookNoAnswer();

private:
    void useConnections(int connections)
    {
        changeAccount([=](db::SendingAccount &account) { app::setConnections(account, connections); });
    }
    /// Another mail to the customer of `like`, due at the same hour.
    db::MessageId approvedLike(db::MessageId like)
    {
        db::OutboxMessage another = message(like);
        db::OutboxMessage added;
        added.customer = another.customer;
        added.purpose = another.purpose;
        added.channel = another.channel;
        added.templateId = another.templateId;
        added.templateVersion = another.templateVersion;
        added.address = another.address;
        added.dueOn = another.dueOn;
        added.dueAt = another.dueAt;
        added.subject = another.subject;
        added.text = another.text + u" nữa"_s;
        const auto id = *must(session().outbox().add(added, m_shop->moment()));
        must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
        return id;
    }
    qsizetype count(const QList<db::MessageId> &ids, MessageState state)
    {
        return std::count_if(ids.cbegin(), ids.cend(),
                             [&](db::MessageId id) { return stateOf(id) == state; });
    }
    /// On a server's thread: how many are claimed, once there are `least` of them; fewer: they never were.
    int claimedElsewhere(const QList<db::MessageId> &ids, int least) const
    {
        const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
        const QDeadlineTimer patience(test::kMostPatience);
        int claimed = 0;
        do {
            claimed = 0;
            for (const auto id : ids)
                claimed += must(other->outbox().byId(id)).state == MessageState::Sending ? 1 : 0;
            QThread::msleep(claimed < least ? 1 : 0); // sleeps: another thread claims
        } while (claimed < least && !patience.hasExpired());
        return claimed;
    }
};

void TestParallelReleases::sendByAsManyConnectionsAsTheAccountHas()
{
    useConnections(4);
    const auto ids = approvedMany(12);
    const QString first = message(ids.constFirst()).address;
    ParallelServer server([&](const app::OutgoingItem &item) {
        return answer(item.recipient == first || server.waitForInside(4) ? Kind::Accepted : Kind::Unsure);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    QCOMPARE(release(releaser).count(Released::Sent), 12);
    QCOMPARE(server.most(), 4);
    QCOMPARE(server.handed(), 12);
    QCOMPARE(count(ids, MessageState::Sent), 12);
}

void TestParallelReleases::sendByThoseThatCanBeHad()
{
    useConnections(4);
    approvedMany(6);
    ParallelServer server([](const app::OutgoingItem &) { return answer(Kind::Accepted); });
    app::ReleaserSetup once = test::sendingTo(server, setup());
    once.transports = [&, all = once.transports, made = 0](const db::SendingAccount &account) mutable {
        m_noTransport = {app::SecretFault::NoAnswer, u"keychain: locked meanwhile"_s};
        return ++made == 1 ? all(account) : transport();
    };
    const auto report = must(app::MessageReleaser(once).round(session(), m_shop->clock()));
    QCOMPARE(report.count(Released::Sent), 6);
    QVERIFY(report.troubles.isEmpty());
}

// With a wrong password each further connection would be an attempt more to log in.
void TestParallelReleases::waitForTheFirstBeforeAnyOther()
{
    useConnections(4);
    const auto ids = approvedMany(6);
    ParallelServer server(
        [](const app::OutgoingItem &) { return answer(Kind::NeedsLogin, app::SmtpPhase::Opening, 535); });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    const auto report = release(releaser);
    QCOMPARE(server.handed(), 1);
    QCOMPARE(report.troubles.size(), 1);
    QCOMPARE(count(ids, MessageState::Approved), 6);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + 60'000));
}

void TestParallelReleases::claimTheNextWhileOneIsUnderWay()
{
    const auto ids = approvedMany(10);
    const QString second = message(ids.at(1)).address; // the first shows that the account works
    std::atomic_int most = 0;
    ParallelServer server([&](const app::OutgoingItem &item) {
        if (item.recipient == second)
            most = claimedElsewhere(ids, kMostClaimedByOne);
        return answer(Kind::Accepted);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    QCOMPARE(release(releaser).count(Released::Sent), 10);
    QCOMPARE(most, kMostClaimedByOne);
    QCOMPARE(server.most(), 1);
    QCOMPARE(server.handed(), 10);
}

void TestParallelReleases::neverHaveTwoOfOneCustomerUnderWay()
{
    useConnections(4);
    auto ids = approvedMany(2);
    ids.append(approvedLike(ids.at(1)));
    ids.append(approvedLike(ids.at(2)));
    ids.append(approvedMany(3));
    ParallelServer server([](const app::OutgoingItem &) {
        QThread::msleep(20); // sleeps: another has time to come in beside it
        return answer(Kind::Accepted);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    QCOMPARE(release(releaser).count(Released::Sent), ids.size());
    QVERIFY(!server.hadTwoOfOne());
    QVERIFY(server.most() > 1);
    const QStringList inOrder{message(ids.at(1)).text, message(ids.at(2)).text, message(ids.at(3)).text};
    QStringList theirs;
    for (const QString &text : server.texts()) {
        if (inOrder.contains(text))
            theirs.append(text);
    }
    QCOMPARE(theirs, inOrder);
}

void TestParallelReleases::keepToThePaceOfTheAccount()
{
    useConnections(4);
    changeAccount([](db::SendingAccount &account) { account.perMinute = 3; });
    approvedMany(8);
    ParallelServer server([](const app::OutgoingItem &) { return answer(Kind::Accepted); });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::Sent), 3);
    QCOMPARE(report.count(Released::Held), 5);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + 60'000));
    QCOMPARE(server.handed(), 3);
}

void TestParallelReleases::goBackUncountedWhereTheAccountIsAtFault()
{
    const auto ids = approvedMany(8);
    const QString second = message(ids.at(1)).address;
    std::atomic_bool isBroken = true;
    std::atomic_int claimed = 0;
    ParallelServer server([&](const app::OutgoingItem &item) {
        if (item.recipient != second || !isBroken)
            return answer(Kind::Accepted);
        claimed = claimedElsewhere(ids, kMostClaimedByOne);
        return answer(Kind::NeedsLogin, app::SmtpPhase::Opening, 535);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    const auto report = release(releaser);
    QCOMPARE(claimed, kMostClaimedByOne);
    QCOMPARE(server.handed(), 2);
    QCOMPARE(report.troubles.size(), 1);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + 60'000));
    QCOMPARE(count(ids, MessageState::Approved), 7);
    for (const auto id : ids.mid(1))
        QCOMPARE(message(id).sending.attempts, 0);
    isBroken = false;
    pass(60);
    QCOMPARE(release(releaser).count(Released::Sent), 7);
    QCOMPARE(server.handed(), 9);
    QCOMPARE(message(ids.last()).sending.attempts, 1);
}

void TestParallelReleases::goBackUncountedWhenAskedToStop()
{
    const auto ids = approvedMany(8);
    const QString second = message(ids.at(1)).address;
    std::atomic_bool stop = false;
    ParallelServer server([&](const app::OutgoingItem &item) {
        if (item.recipient == second)
            stop = claimedElsewhere(ids, kMostClaimedByOne) == kMostClaimedByOne;
        return answer(Kind::Accepted);
    });
    app::ReleaserSetup stopping = test::sendingTo(server, setup());
    stopping.stop = &stop;
    app::MessageReleaser releaser(stopping);
    QCOMPARE(release(releaser).count(Released::Sent), 2);
    QVERIFY(stop);
    QCOMPARE(server.handed(), 2);
    QCOMPARE(count(ids, MessageState::Approved), 6);
    for (const auto id : ids.mid(2))
        QCOMPARE(message(id).sending.attempts, 0);
    QVERIFY(!session().releaseLease().last().value()); // another desk can go on at once
}

// What is claimed when a person pauses may still go, as what is under way does; nothing else.
void TestParallelReleases::goBackWhenSendingIsPaused()
{
    const auto ids = approvedMany(12);
    const QString second = message(ids.at(1)).address;
    ParallelServer server([&](const app::OutgoingItem &item) {
        if (item.recipient == second) {
            const auto other = must(db::Session::open({m_shop->file(u"shop.db"_s)}));
            must(app::run(*other, app::PauseSending{true}, actAt(0)));
        }
        return answer(Kind::Accepted);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    const auto report = release(releaser);
    QVERIFY(server.handed() >= 2 && server.handed() <= 1 + kMostClaimedByOne);
    QCOMPARE(report.count(Released::Sent), server.handed());
    QCOMPARE(count(ids, MessageState::Sent), server.handed());
    QCOMPARE(count(ids, MessageState::Approved), 12 - server.handed());
}

void TestParallelReleases::sendNoMoreThanTheLimit()
{
    useConnections(4);
    approvedMany(12);
    ParallelServer server([](const app::OutgoingItem &) { return answer(Kind::Accepted); });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    QCOMPARE(release(releaser, 7).count(Released::Sent), 7);
    QCOMPARE(server.handed(), 7);
    QCOMPARE(release(releaser, 7).count(Released::Sent), 5);
}

// Others are claimed when the answer finds the file taken.
void TestParallelReleases::areEachThereOnceWhereTheFileTookNoAnswer()
{
    const auto ids = approvedMany(8);
    const QString second = message(ids.at(1)).address;
    const QString file = m_shop->file(u"shop.db"_s);
    db::OpenOptions impatient{file};
    impatient.busyTimeoutMs = 20;
    const auto own = must(db::Session::open(impatient));
    const auto raw = must(db::Connection::open(file, db::Connection::Mode::ReadWrite, 5000));
    ParallelServer server([&](const app::OutgoingItem &item) {
        if (item.recipient == second && claimedElsewhere(ids, kMostClaimedByOne) == kMostClaimedByOne &&
            !raw->execute(u"BEGIN IMMEDIATE"_s))
            qFatal("the file could not be taken");
        return answer(Kind::Accepted);
    });
    app::MessageReleaser releaser(test::sendingTo(server, setup()));
    const auto failed = releaser.round(*own, m_shop->clock());
    QVERIFY(raw->execute(u"ROLLBACK"_s));
    QVERIFY(!failed && failed.error().kind == db::ErrorKind::Busy);
    QCOMPARE(count(ids, MessageState::Sending), kMostClaimedByOne);
    for (int round = 0; round < 2; ++round) // what came back is due in the second
        must(releaser.round(*own, m_shop->clock()));
    QCOMPARE(count(ids, MessageState::Sent), ids.size());
    QCOMPARE(server.handed(), ids.size());
}

MK_TEST(TestParallelReleases)
#include "tst_parallel_releases.moc"
