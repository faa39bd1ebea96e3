#include "app/outbox/sending/connection_pool.h"

#include "tests/app/outbox/sending/parallel_server.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QSemaphore>
#include <QThread>

using namespace Qt::StringLiterals;
using Kind = app::SendOutcome::Kind;
using test::ParallelServer;

namespace {

constexpr unsigned long kSlowMailMs = 600; // longer than any that others are claimed behind

app::SendResult answered(Kind kind)
{
    app::SendResult result;
    result.outcome.kind = kind;
    return result;
}

} // namespace

/// Connections that send messages on threads of their own, and answer for each.
class TestConnectionPool final : public QObject
{
    Q_OBJECT
private slots:
    void answerForEachMessage();
    void waitBehindWhatWasNotAcceptedUntilItIsHeard();
    void bringBackWhatWasNotBegun();
    void doNotBeginWhenAskedToStop();
    void doNotBeginWithAnOldClaim_data();
    void doNotBeginWithAnOldClaim();
    void haveRoomAheadOfAQuickServerOnly();
    void areGivenUpWhereTheServerTakesFewer_data();
    void areGivenUpWhereTheServerTakesFewer();
    void areNotGivenUpBeforeTheServerTookAMessage();

private:
    app::ClaimedItem item(qint64 number, qint64 claimedBeforeMs = 0) const
    {
        app::OutgoingItem item;
        item.recipient = item.text = QString::number(number);
        return {{number}, item, m_clock.nowMs() - claimedBeforeMs};
    }
    std::unique_ptr<app::ConnectionPool> poolOf(ParallelServer &server, int connections = 1)
    {
        app::ConnectionPool::Transports transports;
        for (int i = 0; i < connections; ++i)
            transports.push_back(std::make_unique<test::ParallelTransport>(server));
        return std::make_unique<app::ConnectionPool>(std::move(transports),
                                                     app::PoolSetup{m_clock, m_answers, &m_stop});
    }
    /// The kinds of so many answers, by message.
    QMap<qint64, Kind> kindsOf(qsizetype count)
    {
        QMap<qint64, Kind> kinds;
        while (kinds.size() < count) {
            for (const app::SendAnswer &answer : m_answers.waitForSome())
                kinds.insert(answer.message.value, answer.result.outcome.kind);
        }
        return kinds;
    }

    const app::Clock m_clock = app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC));
    app::AnswerQueue m_answers;
    std::atomic_bool m_stop = false;
};

void TestConnectionPool::answerForEachMessage()
{
    ParallelServer server([](const app::OutgoingItem &) { return answered(Kind::Accepted); });
    const auto four = poolOf(server, 4);
    QCOMPARE(four->connections(), 4);
    for (qint64 number = 1; number <= 100; ++number)
        four->add(item(number));
    const auto kinds = kindsOf(100);
    QCOMPARE(kinds.size(), 100);
    QCOMPARE(kinds.values().count(Kind::Accepted), 100);
    QCOMPARE(server.handed(), 100);
}

void TestConnectionPool::waitBehindWhatWasNotAcceptedUntilItIsHeard()
{
    ParallelServer server([](const app::OutgoingItem &item) {
        return answered(item.text == u"1"_s ? Kind::Refused : Kind::Accepted);
    });
    const auto one = poolOf(server);
    one->add(item(1));
    one->add(item(2));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, Kind::Refused}}));
    one->recall();
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{2, Kind::Stopped}})); // it had not been begun with
    one->add(item(3));
    one->heard(answered(Kind::Refused));
    one->heard(answered(Kind::Stopped));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{3, Kind::Accepted}}));
}

void TestConnectionPool::bringBackWhatWasNotBegun()
{
    QSemaphore mayAnswer;
    ParallelServer server([&](const app::OutgoingItem &) {
        mayAnswer.acquire();
        return answered(Kind::Accepted);
    });
    const auto one = poolOf(server);
    one->add(item(1));
    QVERIFY(server.waitForInside(1));
    one->add(item(2));
    one->add(item(3));
    one->recall();
    QCOMPARE(kindsOf(2), (QMap<qint64, Kind>{{2, Kind::Stopped}, {3, Kind::Stopped}}));
    mayAnswer.release();
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, Kind::Accepted}}));
    QCOMPARE(server.handed(), 1);
}

void TestConnectionPool::doNotBeginWhenAskedToStop()
{
    ParallelServer server([](const app::OutgoingItem &) { return answered(Kind::Accepted); });
    m_stop = true;
    {
        const auto one = poolOf(server);
        one->add(item(1));
        QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, Kind::Stopped}}));
    }
    m_stop = false;
    QCOMPARE(server.handed(), 0);
}

void TestConnectionPool::doNotBeginWithAnOldClaim_data()
{
    QTest::addColumn<qint64>("claimedBeforeMs");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("just now") << qint64{0} << Kind::Accepted;
    QTest::newRow("within five seconds") << qint64{4'999} << Kind::Accepted;
    QTest::newRow("the computer slept") << qint64{5'000} << Kind::Stopped;
    QTest::newRow("the clock was set back") << qint64{-1} << Kind::Stopped;
}

// The customer may have refused meanwhile. Another desk may have taken the message for lost, and a person may
// have let it go again.
void TestConnectionPool::doNotBeginWithAnOldClaim()
{
    QFETCH(const qint64, claimedBeforeMs);
    QFETCH(const Kind, kind);
    ParallelServer server([](const app::OutgoingItem &) { return answered(Kind::Accepted); });
    const auto one = poolOf(server);
    one->add(item(1, claimedBeforeMs));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, kind}}));
    QCOMPARE(server.handed(), kind == Kind::Accepted ? 1 : 0);
}

void TestConnectionPool::haveRoomAheadOfAQuickServerOnly()
{
    ParallelServer server([](const app::OutgoingItem &item) {
        QThread::msleep(item.text == u"2"_s ? kSlowMailMs : 0); // sleeps: the server is slow
        return answered(Kind::Accepted);
    });
    const auto two = poolOf(server, 2);
    QCOMPARE(two->room(), 2); // nothing is known of it
    two->add(item(1));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, Kind::Accepted}}));
    QCOMPARE(two->room(), 5);
    two->add(item(2));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{2, Kind::Accepted}}));
    QCOMPARE(two->room(), 2);
    two->add(item(3, 5'000)); // what is brought back says nothing of the server
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{3, Kind::Stopped}}));
    QCOMPARE(two->room(), 2);
}

void TestConnectionPool::areGivenUpWhereTheServerTakesFewer_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("reply");
    QTest::newRow("no answer to a connection") << Kind::NotReached << 0;
    QTest::newRow("421 too many connections") << Kind::NotReached << 421;
    QTest::newRow("421 once it was let in") << Kind::RefusedForNow << 421;
}

void TestConnectionPool::areGivenUpWhereTheServerTakesFewer()
{
    QFETCH(const Kind, kind);
    QFETCH(const int, reply);
    QMutex mutex;
    QThread *only = nullptr; // the one connection that the server takes
    ParallelServer server([&](const app::OutgoingItem &) {
        const QMutexLocker lock(&mutex);
        only = only ? only : QThread::currentThread();
        app::SendResult result = answered(only == QThread::currentThread() ? Kind::Accepted : kind);
        result.outcome.phase = app::SmtpPhase::Opening;
        result.outcome.replyCode = reply;
        return result;
    });
    const auto four = poolOf(server, 4);
    four->add(item(1));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, Kind::Accepted}}));
    for (qint64 number = 2; number <= 60; ++number)
        four->add(item(number));
    QCOMPARE(kindsOf(59).values().count(Kind::Accepted), 59);
    QVERIFY(server.handed() <= 60 + 3); // each of the others was refused once at most
    QCOMPARE(four->connections(), 4 - (server.handed() - 60));
}

void TestConnectionPool::areNotGivenUpBeforeTheServerTookAMessage()
{
    ParallelServer server([](const app::OutgoingItem &) { return answered(Kind::NotReached); });
    const auto two = poolOf(server, 2);
    two->add(item(1));
    QCOMPARE(kindsOf(1), (QMap<qint64, Kind>{{1, Kind::NotReached}}));
    QCOMPARE(server.handed(), 1);
    QCOMPARE(two->connections(), 2);
}

MK_TEST(TestConnectionPool)
#include "tst_connection_pool.moc"
