#include "app/core/own_files.h"

#include "app/import/customer_export.h"
#include "app/safekeeping/backup_record.h"
#include "app/support/test_shop.h"
#include "tests/support/file_locks.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;

/// What belongs to the open shop is told apart by path, link and inode, and never opened for it.
class TestOwnFiles final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void refusesWhatBelongsToTheShop_data();
    void refusesWhatBelongsToTheShop();
    void letsOtherFilesPass();
    void followsTheShopWhereALinkLeads();
    void writesOverNoDatabaseAndNoDevice();
    void copiesOverABackupButNotOverAShop();
    void keepsTheLocksOfTheOpenShop();

private:
    QString at(const QString &name) const { return m_shop->file(name); }
    bool isRefused(const QString &file) const
    {
        const auto allowed = app::refuseOwnFile(at(u"shop.db"_s), file);
        return !allowed && allowed.error().kind == db::ErrorKind::OwnFile;
    }
    static void write(const QString &file)
    {
        QFile made(file);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QVERIFY(made.write("x") == 1);
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestOwnFiles::init()
{
    m_shop = std::make_unique<TestShop>();
    write(at(u"shop.db.before-0160"_s));
    QVERIFY(QDir(at(u"."_s)).mkdir(u"folder"_s));
    QVERIFY(QFile::link(at(u"shop.db"_s), at(u"link.csv"_s)));
    QVERIFY(QFile::link(at(u"."_s), at(u"folder/way"_s)));
#ifdef Q_OS_UNIX
    for (const QString &name : {u"shop.db"_s, u"shop.db-wal"_s, u"shop.db-shm"_s, u"shop.db.before-0160"_s})
        std::filesystem::create_hard_link(at(name).toStdString(), at(u"hard-"_s + name).toStdString());
#endif
}

void TestOwnFiles::refusesWhatBelongsToTheShop_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"shop.db", "shop.db-wal", "shop.db-shm", "shop.db-journal", "shop.db.before-0160",
          "shop.db.before-0200", "folder/../shop.db", "link.csv", "folder/way/shop.db-shm",
#ifdef Q_OS_UNIX
          "hard-shop.db", "hard-shop.db-wal", "hard-shop.db-shm", "hard-shop.db.before-0160"
#endif
         })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestOwnFiles::refusesWhatBelongsToTheShop()
{
    QFETCH(QString, name);
    QVERIFY(isRefused(at(name)));
    if (QDir::setCurrent(at(u"."_s)))
        QVERIFY(isRefused(name));
    QVERIFY(QDir::setCurrent(QDir::rootPath()));
}

void TestOwnFiles::letsOtherFilesPass()
{
    write(at(u"list.csv"_s));
    for (const QString &name : {u"list.csv"_s, u"new.csv"_s, u"shop.db.csv"_s, u"folder/shop.db"_s,
                                u"folder"_s, u"no/such/folder/shop.db"_s, u"night.db"_s, u"before-0160"_s})
        QVERIFY2(!isRefused(at(name)), qPrintable(name));
    QVERIFY(!isRefused({}));
}

void TestOwnFiles::followsTheShopWhereALinkLeads()
{
    const QString link = at(u"link.csv"_s);
    for (const QString &name : {u"shop.db"_s, u"shop.db-wal"_s, u"shop.db-shm"_s, u"link.csv"_s})
        QVERIFY2(!app::refuseOwnFile(link, at(name)), qPrintable(name));
    QVERIFY(app::refuseOwnFile(link, at(u"link.csv-wal"_s)));
    QCOMPARE(app::logIdentityOf(link), app::logIdentityOf(at(u"shop.db"_s)));
}

void TestOwnFiles::writesOverNoDatabaseAndNoDevice()
{
    const QString other = at(u"other.db"_s);
    QVERIFY(app::backUp(m_shop->session(), m_shop->clock(), other));
    const auto exported = app::exportCustomers(m_shop->session(), other);
    QVERIFY(!exported);
    QCOMPARE(exported.error().kind, db::ErrorKind::OwnFile);
    QVERIFY(db::Session::open({.path = other, .readOnly = true}));
    const auto device = app::refuseDatabase(u"/dev/null"_s);
    QVERIFY(!device);
    QCOMPARE(device.error().kind, db::ErrorKind::FileAccess);
    write(at(u"list.csv"_s));
    QVERIFY(app::refuseDatabase(at(u"list.csv"_s)));
    QVERIFY(app::refuseDatabase(at(u"new.csv"_s)));
}

void TestOwnFiles::copiesOverABackupButNotOverAShop()
{
    const QString copy = at(u"copy.db"_s);
    QVERIFY(app::backUp(m_shop->session(), m_shop->clock(), copy));
    QVERIFY(app::backUp(m_shop->session(), m_shop->clock(), copy)); // an older copy
    TestShop other;
    const auto copied = app::backUp(m_shop->session(), m_shop->clock(), other.session().path());
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, db::ErrorKind::OwnFile);
}

void TestOwnFiles::keepsTheLocksOfTheOpenShop()
{
#ifdef Q_OS_LINUX
    QVERIFY(m_shop->session().dataVersion());
    const QStringList locks = test::fileLocks();
    QVERIFY(!locks.isEmpty());
    for (const QString &name : {u"shop.db"_s, u"shop.db-wal"_s, u"shop.db-shm"_s, u"hard-shop.db"_s,
                                u"hard-shop.db-shm"_s, u"link.csv"_s, u"shop.db.before-0160"_s}) {
        const QString file = at(name);
        QVERIFY(isRefused(file));
        const auto backedUp = app::backUp(m_shop->session(), m_shop->clock(), file);
        QVERIFY(!backedUp && backedUp.error().kind == db::ErrorKind::OwnFile);
        const auto exported = app::exportCustomers(m_shop->session(), file);
        QVERIFY(!exported && exported.error().kind == db::ErrorKind::OwnFile);
        QCOMPARE(test::fileLocks(), locks);
    }
    // This is what all of it is for.
    QFile file(at(u"hard-shop.db-shm"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.close();
    QVERIFY(test::fileLocks() != locks);
#endif
}

MK_TEST(TestOwnFiles)
#include "tst_own_files.moc"
