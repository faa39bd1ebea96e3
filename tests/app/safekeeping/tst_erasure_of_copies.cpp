#include "app/safekeeping/erasure.h"

#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/engine/connection.h"
#include "db/session/migrations.h"
#include "db/shop/setting_store.h"
#include "db/support/files.h"
#include "tests/app/safekeeping/erased_person.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

using namespace Qt::StringLiterals;

/// Who is erased is erased in the copies too, also where that was cut off.
class TestErasureOfCopies final : public QObject
{
    Q_OBJECT
private slots:
    void cleansCopiesOfOlderVersionsToo();
    void namesTheCopyThatItCannotClean();
    void goesOnWhereItWasStopped();
    void leavesAnotherShopsCopyAlone();
    void finishesWhatWasCutOff();
    void keepsWhatIsFinishedWhenAnotherWrites();
    void waitsForACopyUntilItIsStopped();
    void goesOnWhenTheFolderOfCopiesIsBack();
    void takesTheNameOfAShopForANameOnly();
    void removesWhatKilledProgramsLeft();
    void tellsOfADamagedFileThatWasPutAside();
};

void TestErasureOfCopies::cleansCopiesOfOlderVersionsToo()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const db::Customer her = *shop.session().customers().byId(id);
    const QString copy = shop.file(u"older.db"_s);
    {
        // As a program made it that knew the first steps only.
        const QString steps = shop.file(u"steps"_s);
        QVERIFY(QDir().mkpath(steps));
        const QDir shipped(u":/sql/migrations"_s);
        for (const QString &name : shipped.entryList(QDir::Files)) {
            if (name < u"0020"_s)
                QVERIFY(QFile::copy(shipped.filePath(name), steps + u'/' + name));
        }
        const auto old = db::Connection::open(copy, db::Connection::Mode::Create, 1000);
        QVERIFY(old && db::Migrations(steps).run(**old));
        QVERIFY((*old)->execute(
            u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, "
            u"stage_since_on, "
            "created_at_ms, updated_at_ms) VALUES (%1, '%2', 'A', 'A', 'loyalty', 1, '2026-01-01', %3, 1);"
            "INSERT INTO customer_search (customer_id, key) VALUES (%1, 'zyxwuq')"_s.arg(id.value)
                .arg(her.fullName)
                .arg(her.createdAtMs)));
    }
    QVERIFY(app::noteBackup(shop.session(), {1, copy}));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QVERIFY2(erased->value.left.isEmpty(),
             erased->value.left.isEmpty() ? "" : qUtf8Printable(erased->value.left.first().why.detail));
    QCOMPARE(erased->value.cleaned, 1);
    QCOMPARE(holding(shop, kSecret), QStringList());
}

void TestErasureOfCopies::namesTheCopyThatItCannotClean()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const auto made = app::backUpDaily(shop.session(), shop.clock());
    QFile damaged((*made)->file);
    QVERIFY(damaged.resize(damaged.size() / 2));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.left.size(), 1);
    QCOMPARE(erased->value.left.first().copy.file, (*made)->file);
    QCOMPARE(erased->value.left.first().why.kind, db::ErrorKind::Corrupt);
    QCOMPARE(erased->value.left.first().copy.expiry, QDate(2027, 11, 1));
    QCOMPARE(holding(shop, kSecret), QStringList{(*made)->file});
}

void TestErasureOfCopies::goesOnWhereItWasStopped()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    const auto stopped =
        app::erasePerson(shop.session(), shop.clock(), id, [](qint64 done, qint64) { return done < 1; });
    QVERIFY(stopped);
    QCOMPARE(stopped->value.left.size(), 1);
    QCOMPARE(stopped->value.left.first().why.kind, db::ErrorKind::Cancelled);
    QVERIFY(!holding(shop, kSecret).isEmpty());
    const auto again = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(again);
    QCOMPARE(again->value.cleaned, 1);
    QCOMPARE(holding(shop, kSecret), QStringList());
}

void TestErasureOfCopies::leavesAnotherShopsCopyAlone()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    TestShop other(u"2026-11-21T11:00:00+07:00"_s);
    other.add(TestShop::person(u"Vũ An"_s, db::LifecycleStage::Loyalty));
    const QString file = shop.file(u"other.db"_s);
    QVERIFY(app::backUp(other.session(), other.clock(), file));
    QVERIFY(app::noteBackup(shop.session(), {1, file}));
    QFile copy(file);
    copy.open(QIODevice::ReadOnly);
    const QByteArray before = copy.readAll();
    copy.close();
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.cleaned, 0);
    copy.open(QIODevice::ReadOnly);
    QCOMPARE(copy.readAll(), before);
}

void TestErasureOfCopies::finishesWhatWasCutOff()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    // Killed behind the commit: the shop says so, and the copy is as it was.
    const QString copy = (*app::knownCopies(shop.session())).first().file;
    const QByteArray before = test::bytesOf(copy);
    bool marked = false;
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id, [&](qint64 done, qint64) {
        marked = marked || (done == 1 && app::unfinishedErasures(shop.session())->contains(id));
        return true;
    }));
    QVERIFY(marked);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
    test::write(copy, before);
    QVERIFY(shop.session().inTransaction(
        [&] { return shop.session().settings().set(u"erasure.unfinished.%1"_s.arg(id.value), u"1"_s); }));
    QVERIFY(!holding(shop, kSecret).isEmpty());
    // Stopped, it is put off: before it begins, and on the way.
    for (const int reports : {0, 3}) {
        int told = 0;
        const auto putOff = app::finishErasures(shop.session(), shop.clock(),
                                                [&](qint64, qint64) { return ++told <= reports; });
        QVERIFY(putOff);
        QCOMPARE(putOff->value.size(), reports == 0 ? 0 : 1);
        QVERIFY(reports == 0 || putOff->value.first().isPutOff);
        QVERIFY(app::unfinishedErasures(shop.session())->contains(id));
    }
    const auto finished = app::finishErasures(shop.session(), shop.clock());
    QVERIFY(finished);
    QVERIFY(!finished->value.first().isPutOff);
    QCOMPARE(finished->value.size(), 1);
    QCOMPARE(finished->value.first().id, id);
    QCOMPARE(finished->value.first().report.cleaned, 1);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
    QCOMPARE(holding(shop, kSecret), QStringList());
    // A mark alone erases nobody, and one of somebody who is not there is in nobody's way.
    const db::CustomerId other = shop.add(TestShop::person(u"Vũ An"_s, db::LifecycleStage::Loyalty));
    for (const qint64 marked : {other.value, qint64(999)}) {
        QVERIFY(shop.session().inTransaction(
            [&] { return shop.session().settings().set(u"erasure.unfinished.%1"_s.arg(marked), u"1"_s); }));
    }
    const auto nobody = app::finishErasures(shop.session(), shop.clock());
    QVERIFY(nobody && nobody->value.isEmpty());
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
    QCOMPARE(shop.session().customers().byId(other)->fullName, u"Vũ An"_s);
}

void TestErasureOfCopies::keepsWhatIsFinishedWhenAnotherWrites()
{
    TestShop shop;
    QList<db::CustomerId> ids;
    for (const QString &name : {u"Vũ An"_s, u"Lê Bình"_s})
        ids.append(shop.add(TestShop::person(name, db::LifecycleStage::Loyalty)));
    for (const db::CustomerId id : ids) {
        QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
        QVERIFY(shop.session().settings().set(u"erasure.unfinished.%1"_s.arg(id.value), u"1"_s));
    }
    const QString path = shop.session().path();
    const auto session = db::Session::open({.path = path, .busyTimeoutMs = 100});
    const auto other = db::Connection::open(path, db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(session && other);
    int persons = 0; // each begins so
    const auto finished = app::finishErasures(**session, shop.clock(), [&](qint64, qint64 total) {
        if (total == 0 && ++persons == 2 && !(*other)->execute(u"BEGIN IMMEDIATE"_s))
            qFatal("not begun");
        return true;
    });
    QVERIFY2(finished, finished ? "" : qUtf8Printable(finished.error().detail));
    QCOMPARE(finished->value.size(), 1);
    QVERIFY(finished->changes.settings);
    QVERIFY((*other)->execute(u"ROLLBACK"_s));
    QCOMPARE(app::unfinishedErasures(shop.session())->size(), 1);
}

void TestErasureOfCopies::waitsForACopyUntilItIsStopped()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QLockFile busy(app::lockOfBackups(*app::backupFolder(shop.session()), shop.session().path()));
    QVERIFY(busy.tryLock());
    const auto stopped =
        app::erasePerson(shop.session(), shop.clock(), id, [](qint64, qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
}

void TestErasureOfCopies::goesOnWhenTheFolderOfCopiesIsBack()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QString stick = shop.file(u"stick"_s);
    QVERIFY(QDir().mkpath(stick));
    QVERIFY(shop.session().settings().set(app::kBackupFolderKey, stick));
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QVERIFY(QFile::rename(stick, shop.file(u"drawer"_s)));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.left.size(), 1);
    QCOMPARE(erased->value.left.first().copy.kind, app::KnownCopy::Kind::Folder);
    QVERIFY(app::finishErasures(shop.session(), shop.clock())->value.isEmpty()); // still away
    QVERIFY(QFile::rename(shop.file(u"drawer"_s), stick));
    const auto finished = app::finishErasures(shop.session(), shop.clock());
    QCOMPARE(finished->value.size(), 1);
    QCOMPARE(finished->value.first().report.cleaned, 1);
    QVERIFY(app::unfinishedErasures(shop.session())->isEmpty());
}

void TestErasureOfCopies::takesTheNameOfAShopForANameOnly()
{
    TestShop shop;
    const QString database = shop.file(u"shop[1]*.db"_s);
    const QString own = database + u".before-0200"_s;
    test::write(own, "mine");
    test::write(shop.file(u"shop1s.db.before-0200"_s), "another's");
    QCOMPARE(app::copiesBeforeUpdates(database).size(), 1);
    QCOMPARE(app::copiesBeforeUpdates(database).first().file, own);
}

void TestErasureOfCopies::removesWhatKilledProgramsLeft()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QString database = shop.session().path();
    const QString folder = *app::backupFolder(shop.session());
    const QString stem = folder + u'/' + QFileInfo(database).completeBaseName();
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QDir().mkpath(shop.file(u".menkhach-restore-abcdef"_s)));
    const QStringList left{shop.file(u".menkhach-restore-abcdef/shop.db"_s),
                           database + u".before-0200.part"_s, stem + u"-daily-2026-11-20.db.part"_s,
                           stem + u"-2026-11-20-101010-before-restore.db.part"_s};
    for (const QString &file : left)
        test::write(file, kSecret);
    // Of another shop, and of a newer program that brings this one up to date.
    const QStringList others{stem + u"-daily-two-daily-2026-11-20.db.part"_s,
                             database + u".before-9990.part"_s};
    for (const QString &file : others)
        test::write(file, "in the making");
    QVERIFY(app::erasePerson(shop.session(), shop.clock(), id));
    QCOMPARE(holding(shop, kSecret), QStringList());
    for (const QString &file : others)
        QVERIFY2(QFile::exists(file), qUtf8Printable(file));
}

void TestErasureOfCopies::tellsOfADamagedFileThatWasPutAside()
{
    TestShop shop;
    const db::CustomerId id = addWithEverything(shop);
    const QString damaged = shop.file(u"shop-damaged-2026-11-20-101010.db"_s);
    const auto writtenAt = [](const QString &file, const QDateTime &at) {
        test::write(file, "torn");
        QFile aside(file);
        return aside.open(QIODevice::ReadWrite) && aside.setFileTime(at, QFileDevice::FileModificationTime);
    };
    for (const QString &file : {damaged, shop.file(u"other-damaged-2026-11-20-101010.db"_s)})
        QVERIFY(writtenAt(file, shop.clock().now().addSecs(60)));
    const auto erased = app::erasePerson(shop.session(), shop.clock(), id);
    QVERIFY(erased);
    QCOMPARE(erased->value.left.size(), 1);
    QCOMPARE(erased->value.left.constFirst().copy.kind, app::KnownCopy::Kind::Damaged);
    QCOMPARE(QFileInfo(erased->value.left.constFirst().copy.file), QFileInfo(damaged));
    // Of somebody who came later there is nothing in it.
    TestShop fresh;
    QVERIFY(writtenAt(fresh.file(u"shop-damaged-2026-11-20-101010.db"_s), fresh.clock().now().addDays(-1)));
    const auto later = app::erasePerson(fresh.session(), fresh.clock(), addWithEverything(fresh));
    QVERIFY(later);
    QVERIFY(later->value.left.isEmpty());
}

MK_TEST(TestErasureOfCopies)
#include "tst_erasure_of_copies.moc"
