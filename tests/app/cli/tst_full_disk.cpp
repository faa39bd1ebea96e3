#include "db/support/files.h"
#include "db/support/full_disk.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

/// A disk without room for a byte: what only looks goes on, what writes says what is wrong and leaves
/// nothing.
class TestFullDisk final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void looksAllTheSame_data();
    void looksAllTheSame();
    void writesNothing_data();
    void writesNothing();
    void saysThatTodayIsNotEntered();
    void leavesNothingOfAShopThatCannotBeMade_data();
    void leavesNothingOfAShopThatCannotBeMade();
    void leavesTheOldFileWhereTheNewOneHasNoRoom_data();
    void leavesTheOldFileWhereTheNewOneHasNoRoom();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestFullDisk::looksAllTheSame_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"outbox list --no-prepare", "outbox list --all --no-prepare", "plan", "plan --json", "occasions",
          "template list", "template show 1", "template check 1", "rule list", "find Hoa", "show K1",
          "history", "shop", "check", "series interactions", "erase K1"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestFullDisk::looksAllTheSame()
{
#ifdef Q_OS_LINUX
    QFETCH(const QString, words);
    const CliCall called = [&] {
        const test::NoRoom full;
        return m_shop->call(words.split(u' '));
    }();
    QVERIFY2(!called.out.isEmpty(), qPrintable(called.err));
    QCOMPARE(called.exitCode, words.startsWith(u"erase"_s) ? 1 : 0); // without --yes it only says
#else
    QSKIP("a disk without room is only made on Linux");
#endif
}

void TestFullDisk::writesNothing_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
         {"log K1 visit", "stage K1 experience", "delete K1", "tag vip K1", "undo", "shop --name Mai",
          "rule off 1", "outbox export day.csv", "outbox export day.xlsx", "erase K1 --yes"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestFullDisk::writesNothing()
{
#ifdef Q_OS_LINUX
    QFETCH(QString, words);
    words.replace(u"day."_s, m_shop->file(u"day."_s));
    const auto files = [this] { return QDir(m_shop->folder()).entryList(QDir::Files | QDir::Hidden); };
    const QStringList before = files();
    const CliCall called = [&] {
        const test::NoRoom full;
        return m_shop->call(words.split(u' '));
    }();
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(!called.err.contains(u"SQLite"_s) && !called.err.contains(u"locked"_s) &&
                 !called.err.contains(u"fault of this program"_s),
             qPrintable(called.err));
    QCOMPARE(m_shop->call({u"check"_s}).exitCode, 0);
    QCOMPARE(m_shop->answer({u"show"_s, u"K1"_s})[u"customer"_s][u"stage"_s].toString(), u"loyalty"_s);
    QCOMPARE(files(), before); // the log of the shop is gone again, too
#else
    QSKIP("a disk without room is only made on Linux");
#endif
}

void TestFullDisk::saysThatTodayIsNotEntered()
{
    {
        const test::FullDisk full;
        const CliCall called = m_shop->call({u"outbox"_s});
        QCOMPARE(called.exitCode, 1);
        QCOMPARE(called.out, QString());
        QVERIFY2(called.err.contains(u"the disk is full, so today's plan was not entered"_s) &&
                     called.err.contains(u"no message to list without today's plan"_s),
                 qPrintable(called.err));
    }
    QVERIFY(m_shop->answer({u"outbox"_s}).value(u"todayEntered"_s).toBool());
    const QByteArray another(
        "code,full_name,phone,birthday,stage\nK4,Ngô Thu An,0912345670,1990-11-21,loyalty\n");
    QCOMPARE(m_shop->call({u"import"_s, u"-"_s}, another).exitCode, 0);
    const QJsonObject later = [this] {
        const test::FullDisk full;
        return m_shop->answer({u"outbox"_s});
    }();
    QVERIFY(!later.value(u"messages"_s).toArray().isEmpty()); // those that are entered
    QCOMPARE(later.value(u"todayEntered"_s), QJsonValue(false));
    QVERIFY(m_shop->answer({u"outbox"_s, u"--no-prepare"_s}).value(u"todayEntered"_s).isNull());
}

void TestFullDisk::leavesNothingOfAShopThatCannotBeMade_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a new file") << false;
    QTest::newRow("an empty file that was there") << true;
}

void TestFullDisk::leavesNothingOfAShopThatCannotBeMade()
{
    QFETCH(const bool, isThere);
    const QString file = m_shop->file(u"new.db"_s);
    if (isThere)
        test::write(file, {});
    const CliCall called = [&] {
        const test::FullDisk full;
        return CliCall::run({u"--db"_s, file, u"import"_s, u"-"_s}, "name,phone\nAn,0912345678\n");
    }();
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains(u"the disk is full"_s), qPrintable(called.err));
    QCOMPARE(called.err.contains(u"stays as it was"_s), isThere);
    QCOMPARE(QDir(m_shop->folder()).entryList({u"new.db*"_s}, QDir::Files),
             isThere ? QStringList(u"new.db"_s) : QStringList());
}

void TestFullDisk::leavesTheOldFileWhereTheNewOneHasNoRoom_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &name, const QStringList &words) {
        QTest::newRow(qPrintable(words.join(u' ') + u' ' + name)) << words << name;
    };
    row(u"list.csv"_s, {u"export"_s, u"--force"_s});
    row(u"list.xlsx"_s, {u"export"_s, u"--force"_s});
    row(u"cards.vcf"_s, {u"export"_s, u"--force"_s});
    row(u"line.csv"_s, {u"chart"_s, u"interactions"_s, u"--force"_s, u"--out"_s});
    row(u"day.csv"_s, {u"outbox"_s, u"export"_s, u"--no-prepare"_s});
    row(u"day.xlsx"_s, {u"outbox"_s, u"export"_s, u"--no-prepare"_s});
    row(u"copy.db"_s, {u"backup"_s, u"--force"_s});
    row(u"rejects.csv"_s, {u"import"_s, u"-"_s, u"--force"_s, u"--rejects"_s});
    row(u"rejects.xlsx"_s, {u"import"_s, u"-"_s, u"--force"_s, u"--rejects"_s});
}

void TestFullDisk::leavesTheOldFileWhereTheNewOneHasNoRoom()
{
#ifdef Q_OS_LINUX
    QFETCH(const QStringList, words);
    QFETCH(const QString, name);
    QFile file(m_shop->file(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const CliCall called = [&] {
        const test::NoRoom full;
        return m_shop->call(words + QStringList{file.fileName()}, "name,phone\nAn,12\n");
    }();
    QVERIFY2(called.exitCode == 1, qPrintable(called.out));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    for (const QString &left : QDir(m_shop->folder()).entryList(QDir::Files))
        QVERIFY2(left == name || left.startsWith(u"shop.db"_s), qPrintable(left));
#else
    QSKIP("a disk without room is only made on Linux");
#endif
}

MK_TEST(TestFullDisk)
#include "tst_full_disk.moc"
