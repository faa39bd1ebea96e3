#include "db/core/run_in.h"

#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

/// A job on another thread, and its answer here.
class TestRunIn final : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void answersOnTheThreadThatAsked();
    void handsOverWhatCannotBeCopied();
    void keepsTheOrderOfAWorker();
    void neverAnswersAReceiverThatDied();
    void forgetsTheReceiverThatDiesWithItsAnswerOnTheWay();

private:
    /// An object on a thread of its own, which cleanup() ends.
    QObject &worker()
    {
        m_worker = std::make_unique<QObject>();
        m_worker->moveToThread(&m_thread);
        m_thread.start();
        return *m_worker;
    }
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
};

void TestRunIn::cleanup()
{
    m_thread.quit();
    QVERIFY(m_thread.wait());
    m_worker.reset();
}

void TestRunIn::answersOnTheThreadThatAsked()
{
    QThread *workedOn = nullptr;
    QThread *answeredOn = nullptr;
    db::runInPool(
        this, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            workedOn = thread;
            answeredOn = QThread::currentThread();
        });
    QVERIFY(!answeredOn); // not before the event loop runs
    QTRY_VERIFY(answeredOn);
    QCOMPARE(answeredOn, QThread::currentThread());
    QVERIFY(workedOn && workedOn != answeredOn);
}

void TestRunIn::handsOverWhatCannotBeCopied()
{
    std::unique_ptr<int> got;
    db::runInPool(
        this, [] { return std::make_unique<int>(7); },
        [&got, marker = std::make_unique<int>(1)](std::unique_ptr<int> answer) {
            got = *marker == 1 ? std::move(answer) : nullptr;
        });
    QTRY_VERIFY(got);
    QCOMPARE(*got, 7);
}

void TestRunIn::keepsTheOrderOfAWorker()
{
    QObject &thread = worker();
    QList<int> worked; // on the worker's thread only, until all have answered
    QList<int> answered;
    QList<int> expected;
    for (int i = 0; i < 300; ++i) {
        expected.append(i);
        db::runIn(
            thread, this,
            [&worked, i] {
                worked.append(i);
                return i;
            },
            [&answered](int done) { answered.append(done); });
    }
    QTRY_COMPARE(answered.size(), expected.size());
    QCOMPARE(answered, expected);
    QCOMPARE(worked, expected);
}

void TestRunIn::neverAnswersAReceiverThatDied()
{
    QObject &thread = worker();
    QSemaphore started;
    QSemaphore goOn;
    std::atomic_int worked = 0;
    bool late = false;
    auto receiver = std::make_unique<QObject>();
    db::runIn(
        thread, receiver.get(),
        [&] {
            started.release();
            goOn.acquire();
            return ++worked;
        },
        [&late](int) { late = true; });
    db::runIn(
        thread, receiver.get(), [&worked] { return ++worked; }, [&late](int) { late = true; });
    started.acquire();
    receiver.reset(); // one job is running, one is waiting
    goOn.release();
    bool answered = false;
    db::runIn(
        thread, this, [] { return 0; }, [&answered](int) { answered = true; });
    QTRY_VERIFY(answered);
    QCoreApplication::processEvents();
    QCOMPARE(worked.load(), 2); // what was asked for is done, whoever still listens
    QVERIFY(!late);
}

void TestRunIn::forgetsTheReceiverThatDiesWithItsAnswerOnTheWay()
{
    QObject &thread = worker();
    bool late = false;
    const auto worked = std::make_shared<QSemaphore>(); // the last job may still be leaving it
    for (int i = 0; i < 100; ++i) {
        auto receiver = std::make_unique<QObject>();
        db::runIn(
            thread, receiver.get(),
            [worked] {
                worked->release();
                return 1;
            },
            [&late](int) { late = true; });
        worked->acquire(); // the answer is made; nobody has been told of it yet
    }
    QCoreApplication::processEvents();
    QVERIFY(!late);
}

MK_TEST(TestRunIn)
#include "tst_run_in.moc"
