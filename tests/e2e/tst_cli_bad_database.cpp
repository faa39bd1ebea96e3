#include "tests/e2e/cli_shop.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

/// A database that is none, is broken, is held by somebody or cannot be written: said in one line, and every
/// byte stays as it was.
class TestCliBadDatabase final : public QObject, CliShopOfTwo
{
    Q_OBJECT
private slots:
    void initTestCase() { makeShop(); }
    void refusesADatabase_data();
    void refusesADatabase();
    void saysWhoHoldsTheFile();
    void writesNowhereItMayNot();
    void noticesAFullDisk();
};

void TestCliBadDatabase::refusesADatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    const QByteArray whole = bytesOf(file(u"copy.db"_s));
    QByteArray newer = whole;
    newer.replace(60, 4, QByteArray("\x00\x00\x27\x0f", 4)); // user_version
    QByteArray foreign = whole;
    foreign.replace(68, 4, QByteArray(4, '\x01')); // application_id
    QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n" + QByteArray(5000, 'x') << u"not a database"_s;
    QTest::newRow("a short text") << QByteArray("hello\n") << u"not a database"_s;
    QTest::newRow("a single byte") << QByteArray("x") << u"not a database"_s;
    QTest::newRow("written by a later version") << newer << u"later version"_s;
    QTest::newRow("another program's") << foreign << u"another program"_s;
    QTest::newRow("cut in half") << whole.left(whole.size() / 2) << u"damaged"_s;
    QTest::newRow("only a header") << whole.left(100) << u"damaged"_s;
}

void TestCliBadDatabase::refusesADatabase()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString bad = file(u"bad.db"_s);
    for (const QStringList &words :
         {QStringList{u"find"_s, u"hoa"_s}, QStringList{u"plan"_s}, QStringList{u"outbox"_s},
          QStringList{u"check"_s}, QStringList{u"backup"_s, file(u"bad-copy.db"_s)},
          QStringList{u"demo"_s, u"--customers"_s, u"5"_s}, QStringList{u"log"_s, u"1"_s, u"visit"_s}}) {
        QVERIFY(putBytes(bad, bytes));
        const CliProcess called = CliProcess::run(QStringList{u"--db"_s, bad} + words);
        QCOMPARE(called.exitCode, 1);
        QVERIFY2(called.err.contains(bad) && called.err.contains(said), qPrintable(called.err));
        QVERIFY2(!called.err.contains(u"SELECT") && !called.err.contains(u"PRAGMA"), qPrintable(called.err));
        QVERIFY(bytesOf(bad) == bytes);
        QVERIFY(!QFile::exists(file(u"bad-copy.db"_s)));
    }
}

void TestCliBadDatabase::saysWhoHoldsTheFile()
{
    const auto holder = db::Session::open({file(u"shop.db"_s)});
    QVERIFY(holder);
    CliProcess written;
    CliProcess read;
    QElapsedTimer waited;
    const auto held = (*holder)->inTransaction([&]() -> db::Result<void> {
        waited.start();
        written = CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"log"_s, u"1"_s, u"visit"_s});
        read = CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"find"_s, u"hoa"_s, u"--json"_s});
        return {};
    });
    QVERIFY(held);
    QCOMPARE(written.exitCode, 1);
    QVERIFY2(written.err.contains(u"another program is using") && written.err.contains(u"try again"),
             qPrintable(written.err));
    QVERIFY(waited.elapsed() > 5000); // it queued before it gave up
    QCOMPARE(read.exitCode, 0);
    QCOMPARE(read.document().value(u"total"_s).toInt(), 1);
    QCOMPARE(CliProcess::run({u"--db"_s, file(u"shop.db"_s), u"log"_s, u"1"_s, u"visit"_s}).exitCode, 0);
}

void TestCliBadDatabase::writesNowhereItMayNot()
{
    // Nobody, not even root, makes a file in there.
    const QString nowhere = u"/proc/menkhach"_s;
    for (const QStringList &words :
         {QStringList{u"--db"_s, nowhere + u"/shop.db"_s, u"plan"_s},
          QStringList{u"--db"_s, u"/proc/shop.db"_s, u"plan"_s},
          QStringList{u"--db"_s, file(u"shop.db"_s), u"backup"_s, nowhere + u"/copy.db"_s},
          QStringList{u"--db"_s, file(u"shop.db"_s), u"backup"_s, u"/proc/copy.db"_s},
          QStringList{u"--db"_s, file(u"shop.db"_s), u"export"_s, u"/proc/list.csv"_s},
          QStringList{u"--db"_s, file(u"shop.db"_s), u"chart"_s, u"interactions"_s, u"--out"_s,
                      u"/proc/c.csv"_s},
          QStringList{u"--db"_s, file(u"shop.db"_s), u"chart"_s, u"interactions"_s, u"--out"_s,
                      u"/proc/c.png"_s}}) {
        const CliProcess called = CliProcess::run(words);
        QCOMPARE(called.exitCode, 1);
        QVERIFY2(called.err.contains(u"/proc/"), qPrintable(called.err));
    }
    const CliProcess rejects = CliProcess::run(
        {u"--db"_s, file(u"shop.db"_s), u"import"_s, u"-"_s, u"--rejects"_s, u"/proc/r.csv"_s}, "name\nAn\n");
    QCOMPARE(rejects.exitCode, 1);
    QVERIFY2(rejects.err.contains(u"/proc/r.csv"), qPrintable(rejects.err));
    QCOMPARE(customers(), 2);
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        return; // root may write everywhere else
    const QString closed = file(u"closed.db"_s);
    QVERIFY(QFile::copy(file(u"copy.db"_s), closed));
    QVERIFY(QFile::setPermissions(closed, QFileDevice::ReadOwner));
    QCOMPARE(CliProcess::run({u"--db"_s, closed, u"find"_s, u"hoa"_s}).exitCode, 0);
    const CliProcess written = CliProcess::run({u"--db"_s, closed, u"log"_s, u"1"_s, u"visit"_s});
    QCOMPARE(written.exitCode, 1);
    QVERIFY2(written.err.contains(u"cannot be written"), qPrintable(written.err));
#endif
}

void TestCliBadDatabase::noticesAFullDisk()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux has a device that is always full");
#endif
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(CliProcess::program(), {u"--db"_s, file(u"shop.db"_s), u"find"_s, u"hoa"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("disk full"));
}

MK_TEST(TestCliBadDatabase)
#include "tst_cli_bad_database.moc"
