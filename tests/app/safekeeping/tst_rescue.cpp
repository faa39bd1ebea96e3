#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/rescue.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/engine/connection.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

/// A shop that cannot be opened any more: one of its copies takes its place, and nothing is deleted.
class TestRescue final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listsTheCopiesThatCanBeRead();
    void putsACopyInThePlaceOfADamagedShop_data();
    void putsACopyInThePlaceOfADamagedShop();
    void missesAShopThatIsGone();
    void beginsNoShopInAnEmptyFile();
    void leavesEverythingAloneWhenTheCopyIsDamagedToo();
    void keepsTheLastThreeCopiesBeforeARestore();
    void removesWhatAKilledRestoreLeft();
    void keepsMostCopiesWhenTheClockIsYearsAhead();
    void callsAFileWithoutATableDamaged();
    void copiesADayAgainOfWhichOnlyAnEmptyFileIsThere();
    void tellsWhatStandsInTheWayOfTheCopyOfTheDay();

private:
    /// Of a shop with two customers, closed; its copy of the day holds both.
    void closeShop()
    {
        const auto made = app::backUpDaily(m_shop->session(), m_shop->clock());
        if (!made || !*made)
            qFatal("no copy");
        m_copy = (*made)->file;
        m_clock = m_shop->clock();
        const QString copyOfAll = m_shop->file(u"work/shop.db"_s);
        QDir().mkpath(m_shop->file(u"work/backups"_s));
        if (!m_shop->session().safekeeping().backup(copyOfAll))
            qFatal("no shop");
        QFile::copy(m_copy, m_shop->file(u"work/backups/shop-daily-2026-11-21.db"_s));
        m_file = copyOfAll;
        m_copy = m_shop->file(u"work/backups/shop-daily-2026-11-21.db"_s);
    }
    static void overwrite(const QString &file, qint64 at, const QByteArray &bytes)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::ReadWrite));
        QVERIFY(target.seek(at));
        QCOMPARE(target.write(bytes), bytes.size());
    }
    QStringList beside(const QString &filter) const
    {
        return QFileInfo(m_file).absoluteDir().entryList({filter}, QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<TestShop> m_shop;
    app::Clock m_clock;
    QString m_file;
    QString m_copy;
};

void TestRescue::init()
{
    m_shop = std::make_unique<TestShop>();
    m_shop->add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    m_shop->add(TestShop::person(u"Hà Hoa"_s, db::LifecycleStage::Loyalty));
    closeShop();
}

void TestRescue::listsTheCopiesThatCanBeRead()
{
    const QString folder = QFileInfo(m_copy).absolutePath();
    test::write(folder + u"/shop-daily-2026-11-22.db"_s, "torn");
    test::write(folder + u"/other-daily-2026-11-20.db"_s, "another shop's");
    QVERIFY(QFile::copy(m_copy, m_file + u".before-0240"_s));
    overwrite(m_file, 0, QByteArray(100, '\0'));
    const auto copies = app::rescueCopies(m_file);
    QCOMPARE(copies.size(), 2);
    for (const app::RescueCopy &one : copies)
        QCOMPARE(one.customers, 2);
    QCOMPARE(copies.constFirst().copy.kind, app::KeptBackup::Kind::BeforeUpdate);
    QCOMPARE(copies.constLast().copy.at.date(), QDate(2026, 11, 21));
}

void TestRescue::putsACopyInThePlaceOfADamagedShop_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("header zeroed") << qint64(0) << QByteArray(100, '\0');
    QTest::newRow("first page torn") << qint64(2000) << QByteArray(2096, '\x5a');
    QTest::newRow("first page gone") << qint64(0) << QByteArray(4096, '\xa5');
}

void TestRescue::putsACopyInThePlaceOfADamagedShop()
{
    QFETCH(const qint64, at);
    QFETCH(const QByteArray, bytes);
    overwrite(m_file, at, bytes);
    const auto opened = db::Session::open({.path = m_file});
    QVERIFY(!opened);
    QVERIFY(app::isRescuable(opened.error().kind));
    test::write(m_file + u"-wal"_s, "what the damaged file had not taken in yet");
    const QFile::Permissions shared =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(m_file, shared));
    const QByteArray damaged = test::bytesOf(m_file);

    const auto rescued = app::rescue(m_file, m_clock, m_copy);
    QVERIFY2(rescued, rescued ? "" : qUtf8Printable(rescued.error().detail));
    QCOMPARE(QFileInfo(rescued->damaged).fileName(), u"shop-damaged-2026-11-21-100000.db"_s);
    {
        const auto again = db::Session::open({.path = m_file, .create = false});
        QVERIFY(again);
        const auto last = app::lastBackup(**again);
        QVERIFY(last && *last); // the copy that it came from
        QCOMPARE((*last)->file, m_copy);
    }
    QCOMPARE(test::bytesOf(rescued->damaged), damaged);
    QCOMPARE(QFileInfo(m_file).permissions(), shared);
    QVERIFY(QFileInfo::exists(rescued->damaged + u"-wal"_s));
    const auto session = db::Session::open({.path = m_file});
    QVERIFY(session);
    QCOMPARE((*session)->customers().counts()->total(), 2);
    QVERIFY((*session)->safekeeping().check()->isEmpty());
    QVERIFY(beside(u".menkhach-restore-*"_s).isEmpty());
}

void TestRescue::missesAShopThatIsGone()
{
    QVERIFY(!app::isMissed(m_file));
    QVERIFY(QFile::remove(m_file));
    QVERIFY(app::isMissed(m_file));
    QVERIFY(!app::isMissed(m_shop->file(u"work/never.db"_s)));
    const QString elsewhere = m_shop->file(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(elsewhere));
    QVERIFY(QFile::rename(m_copy, elsewhere + u"/shop-daily-2026-11-21.db"_s));
    QVERIFY(!app::isMissed(m_file));
    QVERIFY(app::isMissed(m_file, elsewhere));
    m_copy = app::rescueCopies(m_file, elsewhere).constFirst().copy.file;
    // The log of the file that is gone is not read into the new one.
    test::write(m_file + u"-wal"_s, "stray");
    const auto rescued = app::rescue(m_file, m_clock, m_copy);
    QVERIFY(rescued);
    QVERIFY(rescued->damaged.isEmpty());
    QVERIFY(!QFileInfo::exists(m_file + u"-wal"_s));
    QVERIFY(!app::isMissed(m_file));
    QCOMPARE((*db::Session::open({.path = m_file}))->customers().counts()->total(), 2);
}

void TestRescue::beginsNoShopInAnEmptyFile()
{
    test::write(m_file, {});
    QVERIFY(app::isMissed(m_file));
    const auto opened = db::Session::open({.path = m_file, .create = false});
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, db::ErrorKind::NotADatabase);
    QCOMPARE(QFileInfo(m_file).size(), 0);
}

void TestRescue::leavesEverythingAloneWhenTheCopyIsDamagedToo()
{
    overwrite(m_file, 0, QByteArray(100, '\0'));
    overwrite(m_copy, 8192, QByteArray(4096, '\x5a'));
    const QByteArray damaged = test::bytesOf(m_file);
    const auto rescued = app::rescue(m_file, m_clock, m_copy);
    QVERIFY(!rescued);
    QCOMPARE(rescued.error().kind, db::ErrorKind::Corrupt);
    QCOMPARE(test::bytesOf(m_file), damaged);
    QVERIFY(beside(u"*damaged*"_s).isEmpty());
}

void TestRescue::keepsTheLastThreeCopiesBeforeARestore()
{
    const QString folder = m_shop->file(u"backups"_s);
    for (int hour = 10; hour < 15; ++hour) {
        m_shop->setClock(u"2026-11-22T%1:00:00+07:00"_s.arg(hour));
        QVERIFY(app::restore(m_shop->session(), m_shop->clock(), m_copy));
    }
    const QStringList kept = QDir(folder).entryList({u"*-before-restore.db"_s}, QDir::Files, QDir::Name);
    QCOMPARE(kept, (QStringList{u"shop-2026-11-22-120000-before-restore.db"_s,
                                u"shop-2026-11-22-130000-before-restore.db"_s,
                                u"shop-2026-11-22-140000-before-restore.db"_s}));
    // Set back by a year, the clock makes the newest look like the oldest; it is the way back all the same.
    m_shop->setClock(u"2025-11-22T10:00:00+07:00"_s);
    const auto restored = app::restore(m_shop->session(), m_shop->clock(), m_copy);
    QVERIFY(restored);
    QVERIFY(QFileInfo::exists(restored->value.keptIn));
    QCOMPARE(QDir(folder).entryList({u"*-before-restore.db"_s}, QDir::Files).size(), 3);
}

void TestRescue::removesWhatAKilledRestoreLeft()
{
    const QString part = m_shop->file(u"backups/shop-2026-11-20-080000-before-restore.db.part"_s);
    for (const QString &file : {part, part + u"-journal"_s})
        test::write(file, "customers");
    // Another shop's, which may be at it.
    const QString other = u"shop-two-2026-11-20-080000-before-restore.db.part"_s;
    test::write(m_shop->file(u"backups/"_s + other), "customers");
    QVERIFY(app::restore(m_shop->session(), m_shop->clock(), m_copy));
    const QStringList left = QDir(m_shop->file(u"backups"_s)).entryList(QDir::Files, QDir::Name);
    QCOMPARE(left, (QStringList{u"shop-2026-11-21-100000-before-restore.db"_s, u"shop-daily-2026-11-21.db"_s,
                                other}));
}

void TestRescue::keepsMostCopiesWhenTheClockIsYearsAhead()
{
    const QString folder = m_shop->file(u"backups"_s);
    for (int day = 10; day < 20; ++day)
        QVERIFY(QFile::copy(m_copy, folder + u"/shop-daily-2026-11-%1.db"_s.arg(day)));
    m_shop->setClock(u"2031-01-01T08:00:00+07:00"_s);
    QVERIFY(app::backUpDaily(m_shop->session(), m_shop->clock()));
    const auto left = app::dailyBackups(folder, *app::shopFileOf(m_shop->session()));
    QCOMPARE(left.size(), 9);
    QCOMPARE(left.at(1).day, QDate(2026, 11, 21));
    QCOMPARE(left.constLast().day, QDate(2026, 11, 13));
}

void TestRescue::callsAFileWithoutATableDamaged()
{
    QVERIFY((*db::Connection::open(m_file, db::Connection::Mode::ReadWrite, 1000))
                ->execute(u"PRAGMA foreign_keys = OFF; DROP TABLE draft"_s));
    const auto session = db::Session::open({.path = m_file});
    QVERIFY(session);
    const auto faults = (*session)->safekeeping().check();
    QVERIFY2(faults, faults ? "" : qUtf8Printable(faults.error().detail));
    QVERIFY(!faults->isEmpty());
    QVERIFY2(faults->constFirst().contains(u"table draft is missing"_s),
             qUtf8Printable(faults->constFirst()));
    // Neither a copy nor what is done with it is called a fault of the program.
    const auto copied = (*session)->safekeeping().backup(m_shop->file(u"copy.db"_s));
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, db::ErrorKind::Corrupt);
}

void TestRescue::copiesADayAgainOfWhichOnlyAnEmptyFileIsThere()
{
    const QString file = m_shop->file(u"backups/shop-daily-2026-11-21.db"_s);
    test::write(file, {});
    const auto made = app::backUpDaily(m_shop->session(), m_shop->clock());
    QVERIFY(made && *made);
    QVERIFY(QFileInfo(file).size() > 0);
}

void TestRescue::tellsWhatStandsInTheWayOfTheCopyOfTheDay()
{
    const QString file = m_shop->file(u"backups/shop-daily-2026-11-21.db"_s);
    QVERIFY(QFile::remove(file));
    QVERIFY(QDir().mkpath(file));
    const auto made = app::backUpDaily(m_shop->session(), m_shop->clock());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::FileAccess);
}

MK_TEST(TestRescue)
#include "tst_rescue.moc"
