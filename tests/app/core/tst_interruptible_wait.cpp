#include "app/core/interruptible_wait.h"

#include "tests/support/test_main.h"

#include <atomic>
#include <thread>

using namespace std::chrono_literals;
using Ended = app::InterruptibleWait::Ended;

/// Threads that wait until something is due learn that the computer has slept, or that its clock was set.
class TestInterruptibleWait final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void tellsAJumpFromTheTimeThatPasses_data();
    void tellsAJumpFromTheTimeThatPasses();
    void aSlowCorrectionIsNoJump();
    void aClockThatStandsStillNeverJumps();
    void endsInTime();
    void isWokenBeforeAndWhileItWaits();
    void endsWhenTheClockJumps();
    void asksForNewsWhereverItLooks();

private:
    app::ClockJump jump()
    {
        return app::ClockJump(app::Clock::readFrom([this] { return m_clockMs.load(); }),
                              [this] { return m_steadyMs.load(); });
    }
    void pass(qint64 clockMs, qint64 steadyMs)
    {
        m_clockMs += clockMs;
        m_steadyMs += steadyMs;
    }

    std::atomic<qint64> m_clockMs;
    std::atomic<qint64> m_steadyMs;
};

void TestInterruptibleWait::init()
{
    m_clockMs = QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();
    m_steadyMs = 1'000;
}

void TestInterruptibleWait::tellsAJumpFromTheTimeThatPasses_data()
{
    QTest::addColumn<qint64>("clockMs");
    QTest::addColumn<qint64>("steadyMs");
    QTest::addColumn<bool>("jumped");
    QTest::newRow("both go on") << qint64{3'600'000} << qint64{3'600'000} << false;
    QTest::newRow("a night's sleep") << qint64{8 * 3'600'000} << qint64{20} << true;
    QTest::newRow("set back a day") << qint64{-86'400'000} << qint64{1'000} << true;
    QTest::newRow("set a little") << qint64{4'000} << qint64{1'000} << false;
    QTest::newRow("asked at once") << qint64{0} << qint64{0} << false;
}

void TestInterruptibleWait::tellsAJumpFromTheTimeThatPasses()
{
    QFETCH(const qint64, clockMs);
    QFETCH(const qint64, steadyMs);
    app::ClockJump jumping = jump();
    pass(clockMs, steadyMs);
    QTEST(jumping.hasHappened(), "jumped");
    QVERIFY(!jumping.hasHappened()); // it is told once
}

void TestInterruptibleWait::aSlowCorrectionIsNoJump()
{
    app::ClockJump jumping = jump();
    for (int i = 0; i < 100; ++i) {
        pass(61'000, 60'000);
        QVERIFY(!jumping.hasHappened());
    }
}

void TestInterruptibleWait::aClockThatStandsStillNeverJumps()
{
    app::ClockJump jumping(app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC)),
                           [this] { return m_steadyMs.load(); });
    pass(0, 3'600'000);
    QVERIFY(!jumping.hasHappened());
}

void TestInterruptibleWait::endsInTime()
{
    app::InterruptibleWait waiting(jump(), 1ms);
    QCOMPARE(waiting.wait(5ms), Ended::InTime);
    QCOMPARE(waiting.wait(0ms), Ended::InTime);
}

void TestInterruptibleWait::isWokenBeforeAndWhileItWaits()
{
    app::InterruptibleWait waiting(jump(), 1h);
    waiting.wake();
    QCOMPARE(waiting.wait(1h), Ended::Woken);
    std::thread waker([&waiting] { waiting.wake(); });
    QCOMPARE(waiting.wait(1h), Ended::Woken);
    waker.join();
    QCOMPARE(waiting.wait(0ms), Ended::InTime); // each waking ends one
}

void TestInterruptibleWait::endsWhenTheClockJumps()
{
    app::InterruptibleWait waiting(jump(), 1ms);
    pass(60'000, 10); // between two waits
    QCOMPARE(waiting.wait(1h), Ended::ClockJumped);
    std::thread setter([this] { pass(-60'000, 10); });
    QCOMPARE(waiting.wait(1h), Ended::ClockJumped);
    setter.join();
}

void TestInterruptibleWait::asksForNewsWhereverItLooks()
{
    app::InterruptibleWait waiting(jump(), 1ms);
    int asked = 0;
    QCOMPARE(waiting.wait(1h, [&asked] { return ++asked == 3; }), Ended::Woken);
    QCOMPARE(asked, 3);
    QCOMPARE(waiting.wait(1h,
                          [&] {
                              waiting.wake(); // while it is asked
                              return false;
                          }),
             Ended::Woken);
    QCOMPARE(waiting.wait(0ms, [] { return true; }), Ended::InTime); // at once it does not look
}

MK_TEST(TestInterruptibleWait)
#include "tst_interruptible_wait.moc"
