#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/shop_repair.h"
#include "app/support/test_shop.h"
#include "db/engine/connection.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace Qt::StringLiterals;

/// One copy a day, kept as a shop needs them: 7 days, 4 weeks, 12 months.
class TestDailyBackup final : public QObject
{
    Q_OBJECT
private slots:
    void copiesOncePerDay();
    void keepsDaysWeeksAndMonths();
    void touchesNoFileThatIsNotItsOwn();
    void removesWhatAKilledOneLeft();
    void keepsTheOlderOnesWhereTheShopIsDamaged();
    void repairsWhatFollowsFirst();
    void tellsTheRepairAlsoWithoutACopy();
    void stopsTheRepairForACopy();
    void leavesTheRepairToAWriter();
    void repairsOnceForTwoPrograms();
    void changesNothingWithoutRoomForTheRepair();
    void goesToTheFolderOfTheSetting();
    void copiesNoEmptyShopUnasked();
    void listsWhatCanBeRestored();
    void takesNoFolderOrEmptyFileForACopy();

private:
    static void damage(TestShop &shop, const QString &sql)
    {
        const auto raw = db::Connection::open(shop.session().path(), db::Connection::Mode::ReadWrite, 1000);
        const auto done = (*raw)->execute(sql);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail));
    }
    static inline const QString kWrongCount =
        u"INSERT INTO interaction_daily VALUES ('2026-01-01', 'sms', 'in', 'visit', 'loyalty', 1, 0)"_s;
};

void TestDailyBackup::copiesOncePerDay()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const auto first = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY2(first, first ? "" : qUtf8Printable(first.error().detail));
    QVERIFY(first->has_value());
    QCOMPARE((*first)->file, shop.file(u"backups/shop-daily-2026-11-21.db"_s));
    QCOMPARE((*first)->atMs, shop.clock().nowMs());
    const auto copy = db::Session::open({.path = (*first)->file, .readOnly = true});
    QVERIFY(copy);
    QCOMPARE((*copy)->customers().counts()->total(), 1);

    const auto again = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY(again && !again->has_value());
    shop.setClock(u"2026-11-22T08:00:00+07:00"_s);
    QVERIFY(app::backUpDaily(shop.session(), shop.clock())->has_value());
    const auto all = app::dailyBackups(shop.file(u"backups"_s), *app::shopFileOf(shop.session()));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().day, QDate(2026, 11, 22)); // newest first
}

void TestDailyBackup::keepsDaysWeeksAndMonths()
{
    // Two years of opening the shop every day, with a rotation each time.
    QList<app::DailyBackup> kept;
    const QDate last(2026, 11, 29); // a Sunday
    for (QDate day = last.addYears(-2); day <= last; day = day.addDays(1)) {
        kept.prepend({day.toString(Qt::ISODate), day});
        for (const app::DailyBackup &gone : app::outlived(kept, day))
            kept.removeOne(gone);
    }
    QStringList names;
    for (const app::DailyBackup &backup : kept)
        names.append(backup.file);
    const QStringList expected{// the last seven days
                               u"2026-11-29"_s, u"2026-11-28"_s, u"2026-11-27"_s, u"2026-11-26"_s,
                               u"2026-11-25"_s, u"2026-11-24"_s, u"2026-11-23"_s,
                               // the newest of the three weeks before the present one
                               u"2026-11-22"_s, u"2026-11-15"_s, u"2026-11-08"_s,
                               // and of the eleven months before the present one
                               u"2026-10-31"_s, u"2026-09-30"_s, u"2026-08-31"_s, u"2026-07-31"_s,
                               u"2026-06-30"_s, u"2026-05-31"_s, u"2026-04-30"_s, u"2026-03-31"_s,
                               u"2026-02-28"_s, u"2026-01-31"_s, u"2025-12-31"_s};
    QCOMPARE(names, expected);

    // A shop that was closed for half a year keeps what it had; a clock that was wrong costs nothing.
    const QList<app::DailyBackup> sparse{{u"b"_s, QDate(2030, 1, 1)}, {u"a"_s, QDate(2026, 5, 30)}};
    QVERIFY(app::outlived(sparse, last).isEmpty());
    QCOMPARE(app::outlived({{u"a"_s, QDate(2025, 11, 30)}}, last).size(), 1);
}

void TestDailyBackup::touchesNoFileThatIsNotItsOwn()
{
    TestShop shop;
    QVERIFY(QDir().mkpath(shop.file(u"backups"_s)));
    const QStringList others{u"shop-daily-2019-01-01.txt"_s,  u"other-daily-2019-01-01.db"_s,
                             u"shop-daily-2019-01-01-x.db"_s, u"shop-2019-01-01.db"_s,
                             u"shop-daily-2019-13-01.db"_s,   u"shop-2019-01-01-081500-before-restore.db"_s};
    for (const QString &name : others)
        test::write(shop.file(u"backups/"_s + name), "kept");
    for (const QString &day : {u"2019-01-01"_s, u"2019-01-02"_s})
        QVERIFY(shop.session().safekeeping().backup(shop.file(u"backups/shop-daily-%1.db"_s.arg(day))));
    // A person may know what these are. They use up nothing of what is removed, and stand for no month.
    const QStringList unreadable{u"shop-daily-2018-01-01.db"_s, u"shop-daily-2018-01-02.db"_s,
                                 u"shop-daily-2018-01-03.db"_s, u"shop-daily-2026-09-20.db"_s};
    for (const QString &name : unreadable)
        test::write(shop.file(u"backups/"_s + name), "kept");
    const QString ofItsMonth = u"shop-daily-2026-09-10.db"_s;
    QVERIFY(shop.session().safekeeping().backup(shop.file(u"backups/"_s + ofItsMonth)));
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QStringList left = QDir(shop.file(u"backups"_s)).entryList(QDir::Files);
    left.removeOne(u"shop-daily-2026-11-21.db"_s);
    QStringList expected = others + unreadable + QStringList{ofItsMonth};
    expected.sort();
    left.sort();
    QCOMPARE(left, expected);
}

void TestDailyBackup::removesWhatAKilledOneLeft()
{
    TestShop shop;
    QVERIFY(QDir().mkpath(shop.file(u"backups"_s)));
    const QString part = db::Safekeeping::partOf(shop.file(u"backups/shop-daily-2026-11-20.db"_s));
    test::write(part, "half of a copy");
    QVERIFY(app::backUpDaily(shop.session(), shop.clock()));
    QVERIFY(!QFile::exists(part));
}

void TestDailyBackup::keepsTheOlderOnesWhereTheShopIsDamaged()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(QDir().mkpath(shop.file(u"backups"_s)));
    test::write(shop.file(u"backups/shop-daily-2019-01-01.db"_s), "an old one");
    QVERIFY(app::backUpDaily(shop.session(), shop.clock())); // which takes the old one away
    test::write(shop.file(u"backups/shop-daily-2019-01-01.db"_s), "an old one");
    const QStringList before = QDir(shop.file(u"backups"_s)).entryList(QDir::Files);
    QCOMPARE(before.size(), 2);
    damage(shop, u"PRAGMA ignore_check_constraints = ON; UPDATE customer SET birth_month = 77; "
                 "DELETE FROM interaction_daily"_s);
    for (const QString &day : {u"2026-11-22"_s, u"2026-12-22"_s, u"2028-01-01"_s}) {
        shop.setClock(day + u"T08:00:00+07:00"_s);
        const auto made = app::backUpDaily(shop.session(), shop.clock());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, db::ErrorKind::Corrupt);
        QCOMPARE(QDir(shop.file(u"backups"_s)).entryList(QDir::Files), before);
    }
    const auto repaired = app::repairShop(shop.session(), shop.clock());
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().kind, db::ErrorKind::Corrupt);
}

void TestDailyBackup::repairsWhatFollowsFirst()
{
    TestShop shop;
    damage(shop, kWrongCount);
    damage(shop, u"DROP TRIGGER outbox_takes_allowed_steps_only"_s);
    const auto made = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QVERIFY(made->has_value());
    QCOMPARE((*made)->repaired,
             (QStringList{u"trigger outbox_takes_allowed_steps_only"_s, u"interaction_daily"_s}));
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    const auto steps = shop.session().journal().list(1);
    QCOMPARE(steps->first().command, app::kRepairCommand.toString());
    QVERIFY(steps->first().arguments.contains(u"interaction_daily"_s));
    QVERIFY(steps->first().inverseCommand.isEmpty());

    // A copy by hand does so, too.
    damage(shop, kWrongCount);
    const auto byHand = app::backUp(shop.session(), shop.clock(), shop.file(u"copy.db"_s));
    QVERIFY2(byHand, byHand ? "" : qUtf8Printable(byHand.error().detail));
    QCOMPARE(byHand->value.repaired, QStringList(u"interaction_daily"_s));
}

void TestDailyBackup::tellsTheRepairAlsoWithoutACopy()
{
    TestShop shop;
    damage(shop, kWrongCount);
    // The first attempt was there to be proven and is removed; a folder takes the name of the second.
    const auto blocksTheSecond = [](const QString &file) {
        const auto wasThere = std::make_shared<bool>(false); // of all copies of the function
        return [part = db::Safekeeping::partOf(file), wasThere](int, int) {
            if (*wasThere && !QFileInfo::exists(part))
                QDir().mkpath(part);
            *wasThere = *wasThere || QFileInfo::exists(part);
            return true;
        };
    };
    const QString file = shop.file(u"copy.db"_s);
    const auto made = app::backUp(shop.session(), shop.clock(), file, blocksTheSecond(file));
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QCOMPARE(made->value.repaired, QStringList(u"interaction_daily"_s));
    QVERIFY(made->value.failed);
    QVERIFY(made->changes.interactions);
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(!app::lastBackup(shop.session())->has_value());
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());

    // The same of the day's copy.
    damage(shop, kWrongCount);
    const QString daily = shop.file(u"backups/shop-daily-2026-11-21.db"_s);
    const auto ofTheDay = app::backUpDaily(shop.session(), shop.clock(), blocksTheSecond(daily));
    QVERIFY(ofTheDay && ofTheDay->has_value());
    QCOMPARE((*ofTheDay)->repaired, QStringList(u"interaction_daily"_s));
    QVERIFY((*ofTheDay)->failed);
    QVERIFY(!QFileInfo::exists(daily));
}

void TestDailyBackup::stopsTheRepairForACopy()
{
    TestShop shop;
    damage(shop, kWrongCount);
    int copies = 0;
    const auto copy = [&copies]() -> db::Result<void> {
        ++copies;
        return db::failure(db::ErrorKind::Repairable, {});
    };
    const auto stopped =
        app::copyRepaired(shop.session(), shop.clock(), copy, [](qint64, qint64) { return false; });
    QVERIFY(!stopped.copied);
    QCOMPARE(stopped.copied.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(stopped.repaired, QStringList());
    QCOMPARE(copies, 1);
    QCOMPARE(shop.session().safekeeping().check()->size(), 1);
}

void TestDailyBackup::leavesTheRepairToAWriter()
{
    TestShop shop;
    damage(shop, kWrongCount);
    const auto reader = db::Session::open({.path = shop.session().path(), .readOnly = true});
    const auto made = app::backUpDaily(**reader, shop.clock());
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Repairable);
    QVERIFY(!QFileInfo::exists(shop.file(u"backups"_s))); // as it was
    QVERIFY(app::repairShop(shop.session(), shop.clock()));
    QVERIFY(app::backUpDaily(**reader, shop.clock())->has_value());
}

void TestDailyBackup::repairsOnceForTwoPrograms()
{
    TestShop shop;
    damage(shop, kWrongCount);
    const auto other = db::Session::open({.path = shop.session().path()});
    QCOMPARE(app::repairShop(**other, shop.clock())->value, QStringList(u"interaction_daily"_s));
    QCOMPARE(app::repairShop(shop.session(), shop.clock())->value, QStringList());
    QCOMPARE(shop.session().journal().list(-1)->size(), 1);
}

void TestDailyBackup::changesNothingWithoutRoomForTheRepair()
{
    TestShop shop;
    damage(shop, kWrongCount);
    {
        const test::NoRoom full;
        const auto repaired = app::repairShop(shop.session(), shop.clock());
        QVERIFY(!repaired);
        QVERIFY(repaired.error().kind == db::ErrorKind::DiskFull ||
                repaired.error().kind == db::ErrorKind::DiskFault);
    }
    QCOMPARE(shop.session().safekeeping().check()->size(), 1);
    QCOMPARE(app::repairShop(shop.session(), shop.clock())->value, QStringList(u"interaction_daily"_s));
}

void TestDailyBackup::goesToTheFolderOfTheSetting()
{
    TestShop shop;
    QVERIFY(shop.session().settings().set(app::kBackupFolderKey, shop.file(u"usb"_s)));
    // Its disk is not connected: another folder of that name would be no copy elsewhere.
    const auto away = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY(!away);
    QCOMPARE(away.error().kind, db::ErrorKind::FileAccess);
    QVERIFY(!QFileInfo::exists(shop.file(u"usb"_s)));
    QVERIFY(QDir().mkpath(shop.file(u"usb"_s)));
    const auto made = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY(made && *made);
    QCOMPARE((*made)->file, shop.file(u"usb/shop-daily-2026-11-21.db"_s));
}

void TestDailyBackup::copiesNoEmptyShopUnasked()
{
    TestShop shop;
    const auto made = app::backUpUnasked(shop.session(), shop.clock());
    QVERIFY(made && !made->has_value());
    QVERIFY(!QDir(shop.file(u"backups"_s)).exists());
    QVERIFY(!app::loadBackupStanding(shop.session())->hasCustomers);
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::backUpUnasked(shop.session(), shop.clock())->has_value());
    QVERIFY(app::loadBackupStanding(shop.session())->hasCustomers);
}

void TestDailyBackup::listsWhatCanBeRestored()
{
    TestShop shop;
    QVERIFY(app::keptBackups(shop.session())->isUsualFolder);
    const QString folder = shop.file(u"usb"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(shop.session().settings().set(app::kBackupFolderKey, folder));
    const QDateTime evening(QDate(2026, 11, 20), QTime(19, 5));
    const QString before = app::nameBeforeRestore(shop.session().path(), evening);
    for (const QString &name :
         {u"shop-daily-2026-11-19.db"_s, u"shop-daily-2026-11-20.db"_s, u"shop-daily-2026-11-21.db"_s, before,
          u"other-2026-11-20-190500-before-restore.db"_s, u"shop-2026-13-20-190500-before-restore.db"_s,
          u"letter.txt"_s})
        test::write(QDir(folder).filePath(name), "three");
    const auto kept = app::keptBackups(shop.session());
    QVERIFY(kept && !kept->isUsualFolder);
    QCOMPARE(kept->folder, folder);
    QStringList names;
    for (const app::KeptBackup &copy : kept->copies)
        names.append(QFileInfo(copy.file).fileName());
    QCOMPARE(names, (QStringList{u"shop-daily-2026-11-21.db"_s, before, u"shop-daily-2026-11-20.db"_s,
                                 u"shop-daily-2026-11-19.db"_s}));
    QCOMPARE(kept->copies.at(1).kind, app::KeptBackup::Kind::BeforeRestore);
    QCOMPARE(kept->copies.at(1).at, evening);
    QCOMPARE(kept->copies.at(1).bytes, 5);
    QVERIFY(app::isBeforeRestore(before) && !app::isBeforeRestore(kept->copies.at(0).file));
}

void TestDailyBackup::takesNoFolderOrEmptyFileForACopy()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const QString file = shop.file(u"backups/shop-daily-2026-11-21.db"_s);
    QVERIFY(QDir().mkpath(file));
    const auto refused = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::FileAccess);
    QVERIFY(QDir().rmdir(file));
    QFile empty(file);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    const auto made = app::backUpDaily(shop.session(), shop.clock());
    QVERIFY(made && made->has_value());
    QVERIFY(empty.size() > 0);
}

MK_TEST(TestDailyBackup)
#include "tst_daily_backup.moc"
