#include "app/safekeeping/backup_record.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

class TestBackupRecord final : public QObject
{
    Q_OBJECT
private slots:
    void knowsNoneAtFirst();
    void remembersTheLastOne();
    void remembersNoneThatWasStopped();
    void copiesOneThatCannotBeWritten();
    void replacesNothingButFiles();
};

void TestBackupRecord::knowsNoneAtFirst()
{
    TestShop shop;
    const auto last = app::lastBackup(shop.session());
    QVERIFY(last);
    QVERIFY(!*last);
}

void TestBackupRecord::remembersTheLastOne()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const QString file = shop.file(u"copy.db"_s);
    const auto made = app::backUp(shop.session(), shop.clock(), file);
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QVERIFY(made->changes.settings);
    const auto last = app::lastBackup(shop.session());
    QVERIFY(*last);
    QCOMPARE((*last)->file, file);
    QCOMPARE((*last)->atMs, shop.clock().nowMs());
    const auto copy = db::Session::open({file, true});
    QVERIFY(copy);
    QCOMPARE((*copy)->customers().counts()->total(), 1);
}

void TestBackupRecord::remembersNoneThatWasStopped()
{
    TestShop shop;
    const QString file = shop.file(u"copy.db"_s);
    const auto made = app::backUp(shop.session(), shop.clock(), file, [](int, int) { return false; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Cancelled);
    QVERIFY(!app::lastBackup(shop.session())->has_value());
    QVERIFY(!QFile::exists(file));
}

void TestBackupRecord::copiesOneThatCannotBeWritten()
{
    TestShop shop;
    const QString first = shop.file(u"first.db"_s);
    QVERIFY(app::backUp(shop.session(), shop.clock(), first));
    db::OpenOptions options;
    options.path = first;
    options.readOnly = true;
    const auto looking = db::Session::open(options);
    QVERIFY(looking);
    const QString second = shop.file(u"second.db"_s);
    const auto made = app::backUp(**looking, shop.clock(), second);
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QVERIFY(made->changes.isEmpty());
    QVERIFY(QFile::exists(second));
}

void TestBackupRecord::replacesNothingButFiles()
{
    TestShop shop;
    QDir folder(shop.file(u"."_s));
    QVERIFY(folder.mkdir(u"copies"_s));
    const auto made = app::backUp(shop.session(), shop.clock(), shop.file(u"copies"_s));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::FileAccess);
#ifdef Q_OS_UNIX
    const QString pipe = shop.file(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!app::backUp(shop.session(), shop.clock(), pipe));
    QVERIFY2(!QFileInfo(pipe).isFile(), "the pipe is still one");
#endif
}

MK_TEST(TestBackupRecord)
#include "tst_backup_record.moc"
