#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "tests/db/session/old_files.h"
#include "tests/support/test_main.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

/// Opening the file of an older version tells how far it is, and can be stopped.
class TestUpdating final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void tellsEachStepBeforeItIsOpen();
    void isStoppedAndLeavesTheFileAsItWas();
    void isStoppedByWhoeverClosesTheDesk();

private:
    using OldFiles::connect; // not that of QObject

    /// Keeps others from beginning to bring the file up to date, as long as it lives.
    static std::unique_ptr<db::Connection> held(const QString &path)
    {
        auto connection = connect(path);
        test::must(connection->execute(u"PRAGMA journal_mode = WAL; BEGIN IMMEDIATE"_s));
        return connection;
    }
    static int versionOf(const QString &path)
    {
        return test::must(connect(path)->scalar(u"PRAGMA user_version"_s)).toInt();
    }
};

void TestUpdating::tellsEachStepBeforeItIsOpen()
{
    app::Desk desk(db::OpenOptions{oldShop(20)}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy updating(&desk, &app::Desk::updating);
    QSignalSpy opened(&desk, &app::Desk::opened);
    qsizetype toldBefore = 0;
    QObject::connect(&desk, &app::Desk::opened, this, [&] { toldBefore = updating.size(); });
    QVERIFY(opened.wait());
    QVERIFY(toldBefore > 10);
    QCOMPARE(updating.first().at(0).toInt(), 1);
    QCOMPARE(updating.last().at(0).toInt(), updating.last().at(1).toInt());
    QCOMPARE(updating.size(), toldBefore);
}

void TestUpdating::isStoppedAndLeavesTheFileAsItWas()
{
    const QString path = oldShop(20);
    const QStringList before = schemaOf(path);
    auto holder = held(path);
    app::Desk desk(db::OpenOptions{path}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy opened(&desk, &app::Desk::opened);
    std::optional<db::Error> failed;
    QObject::connect(&desk, &app::Desk::openFailed, this, [&](const db::Error &error) { failed = error; });
    desk.stopUpdate();
    holder.reset();
    QTRY_VERIFY(failed);
    QCOMPARE(failed->kind, db::ErrorKind::Cancelled);
    QVERIFY(opened.isEmpty());
    QVERIFY(!desk.isOpen());
    QCOMPARE(schemaOf(path), before);
    QCOMPARE(versionOf(path), 20);
}

void TestUpdating::isStoppedByWhoeverClosesTheDesk()
{
    const QString path = oldShop(20);
    auto holder = held(path);
    auto desk =
        std::make_unique<app::Desk>(db::OpenOptions{path}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    std::thread releasing([&holder, stopped = desk->updateStopped()] {
        const QDeadlineTimer patience(
            std::chrono::seconds(5)); // one that does not stop it brings it up to date
        while (!*stopped && !patience.hasExpired())
            std::this_thread::yield();
        holder.reset();
    });
    desk.reset(); // waits for its thread, which may wait for the holder
    releasing.join();
    QCOMPARE(versionOf(path), 20);
}

MK_TEST(TestUpdating)
#include "tst_updating.moc"
