#include "app/outbox/sending/sender.h"

#include "app/outbox/missed_greetings.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSemaphore>
#include <QThread>

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

/// Sends on a thread of its own while the shop is open elsewhere.
class TestSender final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void sendsWhatIsDueOnAThreadOfItsOwn();
    void restsWhereNothingIsDue();
    void looksAgainWhenItIsWoken();
    void looksAgainAtAnAccountWhoseSecretChanged();
    void endsWhileAServerIsSlow();
    void letsGoOfTheFileAndGoesOn();
    void isNoFailureWhereAMorningIsInterrupted();
    void saysThatTheFileIsGone();
    void sendsAtOnceWhatFellDueWhileTheComputerSlept();
    void looksAgainWhenTheClockIsSetBack();
    void seesWithinSecondsWhatAnotherProgramApproves();
    void restsThoughItHasWritten();
    void letsGoOfAFileThatItWatches();

private:
    /// Its news, carried over to this thread.
    void listen(app::Sender &sender)
    {
        m_released.clear();
        QCoreApplication::sendPostedEvents(this); // what the sender of the test before has still told
        m_rounds = 0;
        m_failures = 0;
        connect(&sender, &app::Sender::released, this,
                [this](const app::ReleasedMessage &one) { m_released.append(one); });
        connect(&sender, &app::Sender::roundEnded, this, [this] { ++m_rounds; });
        connect(&sender, &app::Sender::failed, this, [this] { ++m_failures; });
        sender.start();
    }
    app::SenderSetup senderSetup()
    {
        return {{m_shop->file(u"shop.db"_s)},
                m_shop->clock(),
                [this](const db::SendingAccount &) { return transport(); },
                u"PC"_s,
                app::SenderSetup::Mornings::LeftToOthers};
    }

    app::SenderSetup watchingSetup()
    {
        app::SenderSetup setup = senderSetup();
        setup.otherWriters = app::SenderSetup::OtherWriters::Watched;
        return setup;
    }
    /// By a clock that the test sets, while no time passes.
    app::SenderSetup settableSetup()
    {
        m_nowMs = m_shop->clock().nowMs();
        app::SenderSetup setup = senderSetup();
        setup.clock = app::Clock::readFrom([this] { return m_nowMs.load(); });
        setup.steady = [] { return qint64{0}; };
        return setup;
    }

    std::atomic<qint64> m_nowMs;
    QList<app::ReleasedMessage> m_released;
    int m_rounds = 0;
    int m_failures = 0;
};

void TestSender::sendsWhatIsDueOnAThreadOfItsOwn()
{
    const auto id = approved();
    const QThread *thread = QThread::currentThread();
    std::atomic_bool isOther = false;
    m_answer = [&](const app::OutgoingItem &) {
        isOther = QThread::currentThread() != thread;
        return answer(Kind::Accepted);
    };
    app::Sender sender(senderSetup());
    listen(sender);
    QTRY_COMPARE(m_released.size(), 1);
    QVERIFY(isOther);
    QCOMPARE(m_released.first().id, id);
    QCOMPARE(m_released.first().became, Released::Sent);
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestSender::restsWhereNothingIsDue()
{
    app::Sender sender(senderSetup());
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    QTest::qWait(1000); // sleeps: another round would have come by then
    QCOMPARE(m_rounds, 1);
}

void TestSender::looksAgainWhenItIsWoken()
{
    app::Sender sender(senderSetup());
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    const auto id = approved();
    sender.wake();
    QTRY_COMPARE(m_rounds, 2);
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestSender::looksAgainAtAnAccountWhoseSecretChanged()
{
    const auto id = approved();
    m_noTransport = {app::SecretFault::Missing, u"keychain: none"_s};
    app::Sender sender(senderSetup());
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    m_noTransport.reset();
    sender.wake(); // something else has changed
    QTRY_COMPARE(m_rounds, 2);
    QCOMPARE(stateOf(id), MessageState::Approved);
    sender.wakeAccounts();
    QTRY_COMPARE(m_rounds, 3);
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestSender::endsWhileAServerIsSlow()
{
    const auto ids = approvedMany(3);
    std::atomic_bool begun = false;
    QSemaphore goOn;
    m_answer = [&](const app::OutgoingItem &) {
        begun = true;
        goOn.acquire();
        return answer(Kind::Accepted);
    };
    {
        app::Sender sender(senderSetup());
        sender.start();
        QTRY_VERIFY(begun);
        sender.stop();
        goOn.release();
    }
    QCOMPARE(m_handed.size(), 1);
    QCOMPARE(stateOf(ids.at(0)), MessageState::Sent); // its answer was waited for
    QCOMPARE(stateOf(ids.at(1)), MessageState::Approved);
}

void TestSender::letsGoOfTheFileAndGoesOn()
{
    const auto ids = approvedMany(2);
    std::atomic_bool begun = false;
    QSemaphore goOn;
    m_answer = [&](const app::OutgoingItem &) {
        begun = true;
        goOn.acquire();
        return answer(Kind::Accepted);
    };
    app::Sender sender(senderSetup());
    int held = 0;
    connect(&sender, &app::Sender::held, this, [&held] { ++held; });
    listen(sender);
    QTRY_VERIFY(begun);
    sender.hold();
    goOn.release(2);
    QTRY_COMPARE(held, 1);
    QCOMPARE(stateOf(ids.at(0)), MessageState::Sent); // its answer was waited for
    QCOMPARE(stateOf(ids.at(1)), MessageState::Approved);
    sender.wake(); // changes nothing
    sender.goOn();
    QTRY_COMPARE(stateOf(ids.at(1)), MessageState::Sent);
    QCOMPARE(held, 1);
}

void TestSender::isNoFailureWhereAMorningIsInterrupted()
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_shop->add(person);
    const auto isPrepared = [this] { return must(app::preparedUntil(session())).isValid(); };
    std::atomic<app::Sender *> holding = nullptr;
    app::SenderSetup setup = settableSetup();
    setup.mornings = app::SenderSetup::Mornings::Prepared;
    setup.clock = app::Clock::readFrom([this, &holding] { // the morning has begun
        if (app::Sender *sender = holding.exchange(nullptr))
            sender->hold();
        return m_nowMs.load();
    });
    app::Sender sender(setup);
    int held = 0;
    connect(&sender, &app::Sender::held, this, [&held] { ++held; });
    holding = &sender;
    listen(sender);
    QTRY_COMPARE(held, 1);
    QCOMPARE(m_failures, 0);
    QCOMPARE(m_rounds, 0);
    sender.goOn();
    QTRY_COMPARE(m_rounds, 1);
    QVERIFY(isPrepared());
}

void TestSender::saysThatTheFileIsGone()
{
    app::SenderSetup lost = senderSetup();
    lost.file.path = m_shop->file(u"none.db"_s);
    app::Sender sender(lost);
    listen(sender);
    QTRY_COMPARE(m_failures, 1);
    QVERIFY(!QFile::exists(lost.file.path));
}

void TestSender::sendsAtOnceWhatFellDueWhileTheComputerSlept()
{
    const auto id = approved(); // due at nine o'clock
    app::SenderSetup setup = settableSetup();
    m_nowMs -= 4 * 3'600'000; // six o'clock
    app::Sender sender(setup);
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    QCOMPARE(stateOf(id), MessageState::Approved);
    m_nowMs += 4 * 3'600'000;
    QTRY_COMPARE(m_released.size(), 1); // else it looks every half minute
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestSender::looksAgainWhenTheClockIsSetBack()
{
    app::Sender sender(settableSetup());
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    m_nowMs -= 24 * 3'600'000;
    QTRY_VERIFY(m_rounds > 1);
}

void TestSender::seesWithinSecondsWhatAnotherProgramApproves()
{
    app::Sender sender(watchingSetup());
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    for (int approvals = 1; approvals <= 2; ++approvals) {
        const auto id = approved();
        QTRY_COMPARE(m_released.size(), approvals); // within five seconds: else it looks every half minute
        QCOMPARE(stateOf(id), MessageState::Sent);
    }
}

void TestSender::restsThoughItHasWritten()
{
    approved();
    app::Sender sender(watchingSetup());
    listen(sender);
    QTRY_COMPARE(m_released.size(), 1);
    QTRY_COMPARE(m_rounds, 1);
    QTest::qWait(3000); // sleeps: it looks every two seconds
    QCOMPARE(m_rounds, 1);
}

void TestSender::letsGoOfAFileThatItWatches()
{
    app::Sender sender(watchingSetup());
    int held = 0;
    connect(&sender, &app::Sender::held, this, [&held] { ++held; });
    listen(sender);
    QTRY_COMPARE(m_rounds, 1);
    sender.hold();
    QTRY_COMPARE(held, 1);
    const auto id = approved();
    sender.goOn();
    QTRY_COMPARE(stateOf(id), MessageState::Sent);
}

MK_TEST(TestSender)
#include "tst_sender.moc"
