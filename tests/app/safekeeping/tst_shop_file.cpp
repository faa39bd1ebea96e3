#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/rescue.h"
#include "app/safekeeping/restore.h"
#include "app/safekeeping/shop_file.h"
#include "app/support/test_shop.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QLockFile>
#include <QSet>
#include <QThread>

using namespace Qt::StringLiterals;

/// Shops whose files have the same file name share a folder of backups, and each has its own copies there.
class TestShopFile final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void copiesEachOfTwoShopsOfOneName();
    void listsAndRotatesItsOwnOnly();
    void takesCopiesWithoutAnIdForItsOwn();
    void givesAnIdToOneThatNoWindowOpened();
    void givesOneIdWhereTwoProgramsBegin();
    void waitsForTheCopyOfAnotherShop();
    void staysItselfWhateverIsRestored();
    void findsItsCopiesAgainAfterARescue();
    void offersTheCopiesOfBothWhereItIsNotKnown();
    void keepsItsIdWhereverItIsMoved();
    void tellsACopyThatLivesOnFromItsShop();
    void tellsACopyBesideTheShopFromIt();
    void leavesTheBackupOfTheOther();
    void takesNoUnreadableFileForACopy();
    void seesCopiesOfShopsWithADot();
    void copiesShopsOfLongNames_data();
    void copiesShopsOfLongNames();

private:
    QString usb() const { return m_folder->path(); }
    void keepIn(TestShop &shop, const QString &folder)
    {
        if (!shop.session().settings().set(app::kBackupFolderKey, folder))
            qFatal("no folder");
    }
    static QString backUp(TestShop &shop)
    {
        const auto made = app::backUpDaily(shop.session(), shop.clock());
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().detail));
        return *made ? QFileInfo((*made)->file).fileName() : QString();
    }
    static QString idOf(db::Session &session) { return app::shopFileOf(session)->id.value_or(u""_s); }
    static QStringList namesOf(TestShop &shop)
    {
        QStringList names;
        const auto kept = app::keptBackups(shop.session());
        for (const app::KeptBackup &copy : kept->copies)
            names.append(QFileInfo(copy.file).fileName());
        return names;
    }
    /// A shop of its own in that file, with what is in the other.
    static std::unique_ptr<db::Session> opened(const QString &file)
    {
        auto session = db::Session::open({.path = file});
        if (!session || !app::ensureShop(**session, TestShop::at(u"2026-11-21T10:00:00+07:00"_s)))
            qFatal("not opened");
        return std::move(*session);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestShop> m_a;
    std::unique_ptr<TestShop> m_b;
};

void TestShopFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_a = std::make_unique<TestShop>();
    m_b = std::make_unique<TestShop>();
    for (TestShop *shop : {m_a.get(), m_b.get()})
        keepIn(*shop, usb());
    m_b->add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
}

void TestShopFile::copiesEachOfTwoShopsOfOneName()
{
    QCOMPARE(idOf(m_a->session()).size(), 32);
    QVERIFY(idOf(m_a->session()) != idOf(m_b->session()));
    QCOMPARE(backUp(*m_a), u"shop-daily-2026-11-21.db"_s);
    const QString other = u"shop-daily-2026-11-21-%1.db"_s.arg(idOf(m_b->session()).left(12));
    QCOMPARE(backUp(*m_b), other);
    QCOMPARE(backUp(*m_a), QString()); // there is one of today
    QCOMPARE(backUp(*m_b), QString());
    QCOMPARE(*db::Safekeeping::customersIn(QDir(usb()).filePath(other)), 1);
    QCOMPARE(db::Safekeeping::shopIn(QDir(usb()).filePath(other))->id, idOf(m_b->session()));
    QCOMPARE(db::Safekeeping::shopIn(QDir(usb()).filePath(other))->name, u"Hoa Mai"_s);
    // Nothing lies beside them afterwards.
    QCOMPARE(QDir(usb()).entryList(QDir::Files, QDir::Name),
             QStringList({other, u"shop-daily-2026-11-21.db"_s}));
}

void TestShopFile::listsAndRotatesItsOwnOnly()
{
    const QDir folder(usb());
    backUp(*m_b);
    for (const QString &day : {u"2019-01-01"_s, u"2019-01-02"_s})
        QVERIFY(QFile::copy(folder.filePath(u"shop-daily-2026-11-21.db"_s),
                            folder.filePath(u"shop-daily-%1.db"_s.arg(day))));
    const QString restored = app::nameBeforeRestore(m_b->session().path(), {QDate(2026, 1, 2), QTime(8, 0)});
    QVERIFY(QFile::copy(folder.filePath(u"shop-daily-2026-11-21.db"_s), folder.filePath(restored)));
    const QString own = backUp(*m_a);
    QVERIFY(QFile::copy(folder.filePath(own),
                        folder.filePath(u"shop-daily-2019-01-01-0123456789ab.db"_s))); // its own, outlived
    QCOMPARE(namesOf(*m_a), QStringList({own, u"shop-daily-2019-01-01-0123456789ab.db"_s}));
    QCOMPARE(namesOf(*m_b), QStringList({u"shop-daily-2026-11-21.db"_s, restored,
                                         u"shop-daily-2019-01-02.db"_s, u"shop-daily-2019-01-01.db"_s}));
    m_a->setClock(u"2026-11-22T08:00:00+07:00"_s);
    QCOMPARE(backUp(*m_a), u"shop-daily-2026-11-22.db"_s);
    QCOMPARE(namesOf(*m_a), QStringList({u"shop-daily-2026-11-22.db"_s, own}));
    QCOMPARE(namesOf(*m_b).size(), 4);
    for (int times = 0; times < 4; ++times) // of the copies before a restore the last three stay
        QVERIFY(app::restore(m_a->session(), m_a->clock(), folder.filePath(own)));
    QVERIFY(namesOf(*m_b).contains(restored));
    QCOMPARE(namesOf(*m_a).filter(u"before-restore"_s).size(), 3);
}

void TestShopFile::takesCopiesWithoutAnIdForItsOwn()
{
    for (TestShop *shop : {m_a.get(), m_b.get()})
        QVERIFY(shop->session().settings().remove(db::kShopIdKey));
    QVERIFY(m_a->session().safekeeping().backup(QDir(usb()).filePath(u"shop-daily-2026-11-20.db"_s)));
    const QStringList both{u"shop-daily-2026-11-20.db"_s};
    QCOMPARE(namesOf(*m_a), both);
    QCOMPARE(namesOf(*m_b), both);
    QVERIFY(app::ensureShop(m_b->session(), m_b->clock()));
    QCOMPARE(namesOf(*m_b), both);
    backUp(*m_b);
    QCOMPARE(namesOf(*m_b).size(), 2);
    QCOMPARE(namesOf(*m_a), both);
}

void TestShopFile::givesAnIdToOneThatNoWindowOpened()
{
    for (TestShop *shop : {m_a.get(), m_b.get()})
        QVERIFY(shop->session().settings().remove(db::kShopIdKey));
    QCOMPARE(backUp(*m_a), u"shop-daily-2026-11-21.db"_s);
    QVERIFY(backUp(*m_b) != QString());
    // One that only looks stays without, and has its own copies all the same.
    TestShop third;
    keepIn(third, usb());
    QVERIFY(third.session().settings().remove(db::kShopIdKey));
    const auto reader = db::Session::open({.path = third.session().path(), .readOnly = true});
    const auto made = app::backUpDaily(**reader, third.clock());
    QVERIFY(made && *made);
    QCOMPARE(idOf(**reader), QString());
    QCOMPARE(QDir(usb()).entryList({u"*.db"_s}, QDir::Files).size(), 3);
    QVERIFY(!app::backUpDaily(**reader, third.clock())->has_value());
}

void TestShopFile::givesOneIdWhereTwoProgramsBegin()
{
    QVERIFY(m_a->session().settings().remove(db::kShopIdKey));
    const auto other = db::Session::open({.path = m_a->session().path()});
    QVERIFY(other);
    db::Result<db::ChangeSet> second = db::failure(db::ErrorKind::Internal, u"not asked"_s);
    const std::unique_ptr<QThread> program(QThread::create([&] { second = app::ensureShopId(**other); }));
    QString id;
    bool waited = false;
    const auto first = m_a->session().inTransaction([&] {
        auto given = app::ensureShopId(m_a->session());
        id = idOf(m_a->session());
        program->start(); // reads that there is no id yet
        waited = !program->wait(100);
        return given;
    });
    QVERIFY(program->wait(10'000));
    QVERIFY(first && waited);
    QVERIFY(second && second->isEmpty());
    QCOMPARE(id.size(), 32);
    QCOMPARE(idOf(m_a->session()), id);
}

void TestShopFile::waitsForTheCopyOfAnotherShop()
{
    QLockFile busy(app::lockOfBackups(usb(), m_a->session().path()));
    QVERIFY(busy.tryLock());
    const auto stopped = app::backUpDaily(m_b->session(), m_b->clock(), [](int, int) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled); // and not: "there is one of today"
    int asked = 0;
    const auto made = app::backUpDaily(m_b->session(), m_b->clock(), [&](int, int) {
        busy.unlock();
        return ++asked > 0;
    });
    QVERIFY(made && *made);
}

void TestShopFile::staysItselfWhateverIsRestored()
{
    const QString id = idOf(m_a->session());
    const QString older = m_b->file(u"older.db"_s);
    QVERIFY(m_b->session().safekeeping().backup(m_b->file(u"monday.db"_s)));
    QVERIFY(m_b->session().settings().remove(db::kShopIdKey));
    QVERIFY(m_b->session().safekeeping().backup(older));
    for (const QString &file : {m_b->file(u"monday.db"_s), older}) {
        const auto restored = app::restore(m_a->session(), m_a->clock(), file);
        QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
        QCOMPARE(m_a->session().customers().counts()->total(), 1);
        QCOMPARE(idOf(m_a->session()), id);
        QVERIFY(namesOf(*m_a).contains(QFileInfo(restored->value.keptIn).fileName())); // the way back
    }
}

void TestShopFile::findsItsCopiesAgainAfterARescue()
{
    backUp(*m_b);
    QString older = QDir(usb()).filePath(u"shop-daily-2026-11-20.db"_s);
    const QString id = idOf(m_b->session());
    QVERIFY(m_b->session().settings().remove(db::kShopIdKey));
    QVERIFY(m_b->session().safekeeping().backup(older));
    const QString shop = m_b->file(u"damaged/shop.db"_s);
    QVERIFY(QDir().mkpath(QFileInfo(shop).absolutePath()));
    test::write(shop, QByteArray(8192, '\xa5'));
    const auto rescued = app::rescue(shop, m_b->clock(), older);
    QVERIFY2(rescued, rescued ? "" : qUtf8Printable(rescued.error().detail));
    QCOMPARE(idOf(*opened(shop)), id);
}

void TestShopFile::offersTheCopiesOfBothWhereItIsNotKnown()
{
    auto named = app::ShopSettings::load(m_b->session());
    named->name = u"Hoa Lan"_s;
    QVERIFY(named->save(m_b->session()));
    backUp(*m_a);
    backUp(*m_b);
    const QString missing = m_a->file(u"elsewhere/shop.db"_s);
    QSet<QString> names;
    const auto copies = app::rescueCopies(missing, usb());
    for (const app::RescueCopy &copy : copies)
        names.insert(copy.shop.name);
    QCOMPARE(names, (QSet<QString>{u"Hoa Mai"_s, u"Hoa Lan"_s}));
    // Where the file still says which shop it was, its own alone.
    QVERIFY(m_b->session().safekeeping().backup(m_b->file(u"copy.db"_s)));
    QVERIFY(QDir().mkpath(QFileInfo(missing).absolutePath()));
    QVERIFY(QFile::copy(m_b->file(u"copy.db"_s), missing));
    QFile damaged(missing);
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.seek(60)); // the version, which never was
    QCOMPARE(damaged.write("\0\0\x27\x0f", 4), 4);
    damaged.close();
    const auto own = app::rescueCopies(missing, usb());
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.constFirst().shop.name, u"Hoa Lan"_s);
}

void TestShopFile::keepsItsIdWhereverItIsMoved()
{
    const QString first = m_a->file(u"first.db"_s);
    const QString second = m_a->file(u"second.db"_s);
    QVERIFY(m_a->session().safekeeping().backup(first));
    QString id;
    {
        // Beside each other, and each with its own folder: nothing is shared.
        QVERIFY(QFile::copy(first, second));
        const auto shop = opened(first);
        id = idOf(*shop);
        QVERIFY(id != idOf(m_a->session())); // a copy of a living one, with its chosen folder
        QVERIFY(shop->settings().remove(app::kBackupFolderKey));
    }
    QVERIFY(QFile::remove(second));
    QVERIFY(QFile::copy(first, second));
    QCOMPARE(idOf(*opened(second)), id); // its copies lie beside it
    QVERIFY(QFile::remove(first));
    {
        const auto shop = opened(second);
        QVERIFY(shop->settings().set(app::kBackupFolderKey, usb()));
    }
    QCOMPARE(idOf(*opened(second)), id); // it was moved
}

void TestShopFile::tellsACopyThatLivesOnFromItsShop()
{
    const QString trial = m_b->file(u"trial/shop.db"_s);
    QVERIFY(QDir().mkpath(QFileInfo(trial).absolutePath()));
    QVERIFY(m_b->session().safekeeping().backup(trial));
    const auto copy = opened(trial);
    QVERIFY(idOf(*copy) != idOf(m_b->session()));
    const auto tried = app::backUpDaily(*copy, m_b->clock());
    QVERIFY(tried && *tried);
    QVERIFY(!backUp(*m_b).isEmpty()); // the shop has its own of today, too
    const QString id = idOf(*copy);
    QVERIFY(app::ensureShop(*copy, m_b->clock()));
    QCOMPARE(idOf(*copy), id);
    QVERIFY(app::ensureShop(m_b->session(), m_b->clock()));
    QVERIFY(idOf(m_b->session()) != id);
}

void TestShopFile::tellsACopyBesideTheShopFromIt()
{
    keepIn(*m_b, {}); // beside the shop
    const QString beside = m_b->file(u"shop.bak"_s);
    QVERIFY(m_b->session().safekeeping().backup(beside));
    const auto copy = opened(beside);
    QVERIFY(idOf(*copy) != idOf(m_b->session()));
    const auto tried = app::backUpDaily(*copy, m_b->clock());
    QVERIFY(tried && *tried);
    QVERIFY(!backUp(*m_b).isEmpty());
}

void TestShopFile::leavesTheBackupOfTheOther()
{
    keepIn(*m_b, {});
    QVERIFY(app::backUp(m_b->session(), m_b->clock(), m_b->file(u"by hand.db"_s)));
    const QString trial = m_b->file(u"trial/shop.db"_s);
    QVERIFY(QDir().mkpath(QFileInfo(trial).absolutePath()));
    QVERIFY(m_b->session().safekeeping().backup(trial));
    const auto copy = opened(trial);
    QVERIFY(!*app::lastBackup(*copy)); // an erasing there must not reach it
    QVERIFY(*app::lastBackup(m_b->session()));
}

void TestShopFile::takesNoUnreadableFileForACopy()
{
    const QString name = u"shop-daily-2026-11-21.db"_s;
    test::write(QDir(usb()).filePath(name), QByteArray(5000, 'x'));
    const QString own = backUp(*m_a);
    QVERIFY2(own.startsWith(u"shop-daily-2026-11-21-"_s), qPrintable(own));
    QVERIFY(!backUp(*m_b).isEmpty());
    QCOMPARE(QFileInfo(QDir(usb()).filePath(name)).size(), 5000); // it may be of use to a person
}

void TestShopFile::seesCopiesOfShopsWithADot()
{
    const QString hidden = m_b->file(u".shop.db"_s);
    QVERIFY(m_b->session().safekeeping().backup(hidden));
    const auto shop = opened(hidden);
    QVERIFY(*app::backUpDaily(*shop, m_b->clock()));
    QVERIFY(!*app::backUpDaily(*shop, m_b->clock())); // there is one of today
    QCOMPARE(app::keptBackups(*shop)->copies.size(), 1);
}

void TestShopFile::copiesShopsOfLongNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("210 letters") << QString(207, u'a') + u".db"_s;
    QTest::newRow("as long as a shop's can be") << QString(244, u'b') + u".db"_s;
    QTest::newRow("as long, of letters of three bytes") << QString(81, u'ệ') + u".db"_s;
    QTest::newRow("as long, of letters of four bytes") << QString::fromUtf8("🌸").repeated(61) + u".db"_s;
}

void TestShopFile::copiesShopsOfLongNames()
{
    QFETCH(const QString, name);
    const QString file = m_a->file(name);
    const auto shop = opened(file);
    QVERIFY(shop->settings().set(app::kBackupFolderKey, usb()));
    const auto made = app::backUpDaily(*shop, m_a->clock());
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QVERIFY(*made);
    QVERIFY(!app::backUpDaily(*shop, m_a->clock())->has_value());
    const auto restored = app::restore(*shop, m_a->clock(), (*made)->file);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
    QCOMPARE(app::keptBackups(*shop)->copies.size(), 2);
    const QString other = m_a->file(name.chopped(4) + u"x.db"_s); // of the same beginning
    QVERIFY(app::stemOfCopies(other) != app::stemOfCopies(file));
    const QString place = m_a->file(u"place/"_s + name);
    QVERIFY(QDir().mkpath(QFileInfo(place).absolutePath()));
    test::write(place, QByteArray(8192, '\xa5'));
    const auto rescued = app::rescue(place, m_a->clock(), (*made)->file);
    QVERIFY2(rescued, rescued ? "" : qUtf8Printable(rescued.error().detail));
    QVERIFY(app::damagedFiles(place).contains(rescued->damaged));
}

MK_TEST(TestShopFile)
#include "tst_shop_file.moc"
