#include "app/desk/desk_work.h"

#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

/// Work on a thread of its own that asks the desk to do what it has to do with the file.
class TestDeskWork final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void isDoneOnTheDatabaseThreadAndTold();
    void answersWhatWentWrong();
    void endsAfterAStopThoughTheDeskIsBusy();
    void isNotBegunAfterAStop();

private:
    /// Does it from another thread, while this one serves the desk.
    db::Result<void> doAside(const app::DatabaseWork &work)
    {
        std::optional<db::Result<void>> answer;
        std::atomic_bool isDone = false;
        std::thread aside([&] {
            answer = app::onDatabaseOf(*m_desk, &m_stop)(work);
            isDone = true;
        });
        const bool ended = QTest::qWaitFor([&isDone] { return isDone.load(); }, 20'000);
        if (!ended)
            m_stop = true;
        aside.join();
        return ended ? *answer : db::failure(db::ErrorKind::Internal, u"no answer"_s);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<app::Desk> m_desk;
    std::atomic_bool m_stop = false;
};

void TestDeskWork::init()
{
    m_stop = false;
    const QString path = m_dir.filePath(u"%1.db"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{path}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy opened(m_desk.get(), &app::Desk::opened);
    QVERIFY(opened.wait());
}

void TestDeskWork::isDoneOnTheDatabaseThreadAndTold()
{
    QSignalSpy changed(m_desk.get(), &app::Desk::changed);
    std::atomic<QThread *> doneOn = nullptr;
    const auto done = doAside([&doneOn,
                               clock = m_desk->clock()](db::Session &session) -> db::Result<db::ChangeSet> {
        doneOn = QThread::currentThread();
        MK_TRY(const auto added,
               session.customers().add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty), clock.act()));
        return added.changes;
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(doneOn && doneOn != QThread::currentThread());
    QTRY_COMPARE(changed.size(), 1);
}

void TestDeskWork::answersWhatWentWrong()
{
    const auto done = doAside([](db::Session &) -> db::Result<db::ChangeSet> {
        return db::failure(db::ErrorKind::DiskFull, u"no room"_s);
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, db::ErrorKind::DiskFull);
}

void TestDeskWork::endsAfterAStopThoughTheDeskIsBusy()
{
    QSemaphore goOn;
    QSemaphore begun;
    m_desk->write(
        m_desk.get(),
        [&](db::Session &) -> db::Result<db::ChangeSet> {
            begun.release();
            goOn.acquire();
            return db::ChangeSet();
        },
        [](const db::Result<db::ChangeSet> &) {});
    begun.acquire();
    std::thread stopping([this] { m_stop = true; });
    const auto done = doAside([](db::Session &) { return db::Result<db::ChangeSet>(); });
    stopping.join();
    goOn.release();
    m_desk.reset(); // what it was busy with ends first
    QVERIFY(!done);
    QCOMPARE(done.error().kind, db::ErrorKind::Cancelled);
}

void TestDeskWork::isNotBegunAfterAStop()
{
    m_stop = true;
    const auto isBegun = std::make_shared<std::atomic_bool>(false);
    const auto done = doAside([isBegun](db::Session &) {
        *isBegun = true;
        return db::Result<db::ChangeSet>();
    });
    QCOMPARE(done.error().kind, db::ErrorKind::Cancelled);
    m_desk.reset(); // its jobs end first
    QVERIFY(!*isBegun);
}

MK_TEST(TestDeskWork)
#include "tst_desk_work.moc"
