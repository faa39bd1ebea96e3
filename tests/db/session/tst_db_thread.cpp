#include "db/session/db_thread.h"

#include "db/support/files.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>

using namespace Qt::StringLiterals;
using db::Result;
using db::Session;

class TestDbThread final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void answersOnTheThreadThatAsked();
    void answersAThreadOfItsOwn();
    void keepsTheOrder();
    void handsOverWhatCanNotBeCopied();
    void handsOverErrors();
    void neverAnswersAReceiverThatDied();
    void answersEveryJobWithTheErrorOfOpening();
    void finishesWhatWasAskedBeforeItGoes();
    void survivesAReceiverThatDiesWhileItsJobRuns();

private:
    QString file() const { return m_dir->filePath(u"shop.mk"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDbThread::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestDbThread::answersOnTheThreadThatAsked()
{
    db::DbThread thread({.path = file()});
    QThread *workedOn = nullptr;
    QThread *answeredOn = nullptr;
    thread.run(
        this,
        [](Session &session) -> Result<QThread *> {
            const auto added = session.customers().add(test::person(u"Lan"_s), test::moment());
            if (!added)
                return tl::unexpected(added.error());
            return QThread::currentThread();
        },
        [&](Result<QThread *> done) {
            workedOn = test::must(done);
            answeredOn = QThread::currentThread();
        });
    QVERIFY(!answeredOn); // not before the event loop runs
    QTRY_VERIFY(answeredOn);
    QCOMPARE(answeredOn, QThread::currentThread());
    QVERIFY(workedOn && workedOn != answeredOn);
}

void TestDbThread::answersAThreadOfItsOwn()
{
    db::DbThread thread({.path = file()});
    QThread asking;
    auto *asker = new QObject;
    asker->moveToThread(&asking);
    connect(&asking, &QThread::finished, asker, &QObject::deleteLater);
    asking.start();
    std::atomic<QThread *> answeredOn = nullptr;
    QMetaObject::invokeMethod(asker, [&thread, asker, &answeredOn] {
        thread.run(
            asker, [](Session &session) { return session.customers().counts(); },
            [&answeredOn](const Result<db::CustomerCounts> &) { answeredOn = QThread::currentThread(); });
    });
    QTRY_VERIFY(answeredOn.load());
    QCOMPARE(answeredOn.load(), &asking);
    asking.quit();
    QVERIFY(asking.wait());
}

void TestDbThread::keepsTheOrder()
{
    db::DbThread thread({.path = file()});
    QList<int> worked; // on the database thread only, until all have answered
    QList<int> answered;
    QList<int> expected;
    for (int i = 0; i < 300; ++i) {
        expected.append(i);
        thread.run(
            this,
            [&worked, i](Session &) -> Result<int> {
                worked.append(i);
                return i;
            },
            [&answered](Result<int> done) { answered.append(*done); });
    }
    QTRY_COMPARE(answered.size(), expected.size());
    QCOMPARE(answered, expected);
    QCOMPARE(worked, expected);
}

void TestDbThread::handsOverWhatCanNotBeCopied()
{
    db::DbThread thread({.path = file()});
    std::unique_ptr<int> got;
    thread.run(
        this, [](Session &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(7); },
        [&got](Result<std::unique_ptr<int>> done) { got = std::move(*done); });
    QTRY_VERIFY(got);
    QCOMPARE(*got, 7);
}

void TestDbThread::handsOverErrors()
{
    db::DbThread thread({.path = file()});
    std::optional<Result<void>> got;
    thread.run(
        this,
        [](Session &session) -> Result<void> {
            const auto read = session.customers().byId({77});
            return read ? Result<void>() : tl::unexpected(read.error());
        },
        [&got](const Result<void> &done) { got = done; });
    QTRY_VERIFY(got);
    MK_COMPARE_ERROR(*got, db::ErrorKind::NotFound);
}

void TestDbThread::neverAnswersAReceiverThatDied()
{
    db::DbThread thread({.path = file()});
    QSemaphore started;
    QSemaphore goOn;
    std::atomic_int worked = 0;
    bool late = false;
    auto receiver = std::make_unique<QObject>();
    thread.run(
        receiver.get(),
        [&](Session &) -> Result<int> {
            started.release();
            goOn.acquire();
            return ++worked;
        },
        [&late](Result<int>) { late = true; });
    thread.run(
        receiver.get(), [&worked](Session &) -> Result<int> { return ++worked; },
        [&late](Result<int>) { late = true; });
    started.acquire();
    receiver.reset(); // one job is running, one is waiting
    goOn.release();
    bool answered = false;
    thread.run(
        this, [](Session &) -> Result<int> { return 0; }, [&answered](Result<int>) { answered = true; });
    QTRY_VERIFY(answered);
    QCoreApplication::processEvents();
    QCOMPARE(worked.load(), 2); // what was asked for is done, whoever still listens
    QVERIFY(!late);
}

void TestDbThread::answersEveryJobWithTheErrorOfOpening()
{
    test::write(file(), "This is a letter and no database at all.");
    db::DbThread thread({.path = file()});
    int answered = 0;
    std::atomic_bool worked = false;
    for (int i = 0; i < 3; ++i) {
        thread.run(
            this,
            [&worked](Session &) -> Result<int> {
                worked = true;
                return 1;
            },
            [&answered](const Result<int> &done) {
                MK_COMPARE_ERROR(done, db::ErrorKind::NotADatabase);
                ++answered;
            });
    }
    QTRY_COMPARE(answered, 3);
    QVERIFY(!worked);
    QCOMPARE(test::bytesOf(file()), "This is a letter and no database at all.");
}

void TestDbThread::finishesWhatWasAskedBeforeItGoes()
{
    QSemaphore goOn;
    {
        db::DbThread thread({.path = file()});
        for (int i = 0; i < 50; ++i) {
            thread.run(
                this,
                [&goOn, i](Session &session) -> Result<int> {
                    if (i == 0)
                        goOn.acquire();
                    const auto added =
                        session.customers().add(test::person(u"Khách %1"_s.arg(i)), test::moment());
                    return added ? Result<int>(i) : tl::unexpected(added.error());
                },
                [](const Result<int> &) {});
        }
        goOn.release();
    }
    const auto session = test::must(Session::open({.path = file(), .create = false}));
    QCOMPARE(test::must(session->customers().counts()).total(), 50);
    QVERIFY(!QFile::exists(file() + u"-wal"_s) || QFileInfo(file() + u"-wal"_s).size() == 0);
}

void TestDbThread::survivesAReceiverThatDiesWhileItsJobRuns()
{
    db::DbThread thread({.path = file()});
    for (int i = 0; i < 200; ++i) {
        auto receiver = std::make_unique<QObject>();
        for (int job = 0; job < 3; ++job) {
            thread.run(
                receiver.get(), [](Session &session) { return session.customers().counts(); },
                [](const Result<db::CustomerCounts> &) {});
        }
        if (i % 2 == 0)
            QCoreApplication::processEvents();
    }
    bool answered = false;
    thread.run(
        this, [](Session &) -> Result<int> { return 0; }, [&answered](Result<int>) { answered = true; });
    QTRY_VERIFY(answered);
}

MK_TEST(TestDbThread)
#include "tst_db_thread.moc"
