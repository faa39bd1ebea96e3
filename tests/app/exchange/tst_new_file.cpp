#include "app/exchange/new_file.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A file takes its name when all of it is on the disk, and not before.
class TestNewFile final : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheOldOneWithoutRoomForTheNew();
};

void TestNewFile::keepsTheOldOneWithoutRoomForTheNew()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir dir;
    QFile old(dir.filePath(QStringLiteral("a.txt")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    {
        app::NewFile file(old.fileName());
        QVERIFY(file.open());
        // So few bytes wait in memory until the end.
        QCOMPARE(file.device().write("new"), 3);
        const test::NoRoom full;
        QVERIFY(!file.settle());
        QVERIFY(!file.commit());
    }
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
#endif
}

MK_TEST(TestNewFile)
#include "tst_new_file.moc"
