#include "tests/db/session/old_files.h"

#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using db::ErrorKind;

/// How a file is brought up to date: the copy before, one transaction, many at once.
class TestMigrationRun final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void copiesTheFileBeforeAnythingChanges();
    void tellsEachStep();
    void tellsNothingOfANewFile();
    void keepsThreeCopies();
    void copiesOneOfALongName();
    void replacesTheCopyOfAnEarlierAttempt();
    void changesNothingWithoutTheCopy();
    void leavesTheFileAsItWasWhenAStepFails();
    void undoesAStepThatLeavesRowsPointingNowhere();
    void refusesASchemaThatIsNotTheOneOfItsNumber();
    void saysThatTheDiskIsFull();
    void letsManyMakeTheSameFileAtOnce();
    void letsManyMigrateTheSameFileAtOnce();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationRun::copiesTheFileBeforeAnythingChanges()
{
    const QString path = oldShop(20);
    const QStringList before = schemaOf(path);
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QString copy =
        u"%1.before-%2"_s.arg(path).arg(db::Migrations().newestVersion(), 4, 10, QLatin1Char('0'));
    QVERIFY(QFile::exists(copy));
    QCOMPARE(schemaOf(copy), before);
    const auto old = connect(copy);
    QCOMPARE(test::must(old->scalar(u"PRAGMA user_version"_s)).toInt(), 20);
    QCOMPARE(test::must(old->scalar(u"SELECT count(*) FROM interaction"_s)).toInt(), 1);
    QCOMPARE(test::must(old->scalar(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
    // The copy is as good as the file was: it can take its place.
    MK_VERIFY_OK(db::Session::open({.path = copy}));
}

void TestMigrationRun::tellsEachStep()
{
    const QString path = oldShop(10);
    const int steps =
        static_cast<int>(QDir(stepsUpTo(30)).entryList({u"*.sql"_s}).size()); // 1 is done, the copy added
    QList<std::pair<int, int>> told;
    const auto connection = connect(path);
    const auto note = [&](int step, int of) {
        told.append({step, of});
        QCOMPARE(!db::Migrations::copiesBefore(path).isEmpty(), step > 1);
    };
    MK_VERIFY_OK(db::Migrations(stepsUpTo(30)).run(*connection, note));
    QCOMPARE(told.size(), steps);
    for (int i = 0; i < steps; ++i)
        QVERIFY(told.at(i) == std::pair(i + 1, steps));
    MK_VERIFY_OK(db::Migrations(stepsUpTo(30)).run(*connection, note)); // nothing to be done
    QCOMPARE(told.size(), steps);
}

void TestMigrationRun::tellsNothingOfANewFile()
{
    int told = 0;
    MK_VERIFY_OK(db::Session::open(
        {.path = file(u"new.mk"_s), .updating = [&told](int /*step*/, int /*steps*/) { ++told; }}));
    QCOMPARE(told, 0);
    MK_VERIFY_OK(db::Session::open(
        {.path = oldShop(20), .updating = [&told](int /*step*/, int /*steps*/) { ++told; }}));
    QVERIFY(told > 10);
}

void TestMigrationRun::keepsThreeCopies()
{
    const QString path = oldShop(20);
    for (const QString &version : {u"0010"_s, u"0040"_s, u"0160"_s})
        test::write(path + u".before-"_s + version, "a copy");
    test::write(path + u".before-long-ago"_s, "not ours");
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QString newest = QString::number(db::Migrations().newestVersion()).rightJustified(4, u'0');
    const QString name = QFileInfo(path).fileName();
    QCOMPARE(QDir(m_dir->path()).entryList({name + u".before-*"_s}, QDir::Files, QDir::Name),
             QStringList({name + u".before-0040"_s, name + u".before-0160"_s, name + u".before-"_s + newest,
                          name + u".before-long-ago"_s}));
}

void TestMigrationRun::copiesOneOfALongName()
{
    const QString path = file(QString(244, u'l') + u".mk"_s);
    QVERIFY(QFile::rename(oldShop(20), path));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QFileInfoList copies = db::Migrations::copiesBefore(path);
    QCOMPARE(copies.size(), 1);
    QCOMPARE(test::must(connect(copies.constFirst().filePath())->scalar(u"PRAGMA user_version"_s)).toInt(),
             20);
    QVERIFY(db::Migrations::copiesBefore(file(QString(244, u'l') + u".mx"_s)).isEmpty());
}

void TestMigrationRun::replacesTheCopyOfAnEarlierAttempt()
{
    const QString path = oldShop(10);
    const QString copy = path + u".before-0020"_s;
    const db::Migrations migrations(stepsUpTo(20));
    for (const QByteArray &left : {QByteArray("half a copy"), QByteArray()}) {
        test::write(copy, left);
        const auto connection = connect(path);
        MK_VERIFY_OK(migrations.run(*connection));
        QCOMPARE(test::must(connect(copy)->scalar(u"SELECT count(*) FROM customer"_s)).toInt(), 2);
        QFile::remove(path);
        QVERIFY(QFile::copy(copy, path));
    }
    // A whole copy of the same version is older than the file: what was typed since must be in the new one.
    {
        const auto connection = connect(path);
        test::must(connection->execute(u"PRAGMA foreign_keys = ON; DELETE FROM customer WHERE id = 2"_s));
        MK_VERIFY_OK(migrations.run(*connection));
    }
    QCOMPARE(test::must(connect(copy)->scalar(u"SELECT count(*) FROM customer"_s)).toInt(), 1);
    QCOMPARE(QDir(m_dir->path()).entryList({u"*part*"_s}), QStringList());
}

void TestMigrationRun::changesNothingWithoutTheCopy()
{
    const QString path = oldShop(20);
    QVERIFY(QDir().mkpath(
        u"%1.before-%2/x"_s.arg(path).arg(db::Migrations().newestVersion(), 4, 10, QLatin1Char('0'))));
    const QStringList before = schemaOf(path);
    MK_COMPARE_ERROR(db::Session::open({.path = path}), ErrorKind::BackupFailed);
    QCOMPARE(schemaOf(path), before);
    QCOMPARE(test::must(connect(path)->scalar(u"PRAGMA user_version"_s)).toInt(), 20);
    QCOMPARE(QDir(m_dir->path()).entryList({u"*part*"_s}), QStringList());
}

void TestMigrationRun::leavesTheFileAsItWasWhenAStepFails()
{
    const QString path = file(u"shop.mk"_s);
    step(u"0010_one.sql"_s, "CREATE TABLE one (x)");
    test::must(db::Migrations(file(u"steps"_s)).run(*connect(path, Mode::Create)));
    step(u"0020_two.sql"_s, "CREATE TABLE two (x)");
    step(u"0030_three.sql"_s, "CREATE TABLE three (x)\n-- next\nINSERT INTO one VALUES (1)\n-- next\n"
                              "CREATE TABLE (y)");
    const auto connection = connect(path);
    const auto run = db::Migrations(file(u"steps"_s)).run(*connection);
    MK_COMPARE_ERROR(run, ErrorKind::Internal);
    QVERIFY2(run.error().detail.startsWith("0030_three.sql"_L1), test::said(run).constData());
    QCOMPARE(schemaOf(path), QStringList(u"CREATE TABLE one (x)"_s));
    QCOMPARE(test::must(connection->scalar(u"SELECT count(*) FROM one"_s)).toInt(), 0);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA user_version"_s)).toInt(), 10);

    step(u"0030_three.sql"_s, "CREATE TABLE three (x)");
    MK_VERIFY_OK(db::Migrations(file(u"steps"_s)).run(*connection));
    QCOMPARE(schemaOf(path).size(), 3);
}

void TestMigrationRun::undoesAStepThatLeavesRowsPointingNowhere()
{
    step(u"0010_one.sql"_s,
         "CREATE TABLE one (x INTEGER PRIMARY KEY)\n-- next\nCREATE TABLE two (y REFERENCES one (x))");
    const auto connection =
        connect(file(u"new.mk"_s), Mode::Create); // foreign keys are off, as when tables are rebuilt
    test::must(db::Migrations(file(u"steps"_s)).run(*connection));
    step(u"0020_two.sql"_s, "INSERT INTO two VALUES (7)");
    MK_COMPARE_ERROR(db::Migrations(file(u"steps"_s)).run(*connection), ErrorKind::Corrupt);
    QCOMPARE(test::must(connection->scalar(u"SELECT count(*) FROM two"_s)).toInt(), 0);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA user_version"_s)).toInt(), 10);
}

void TestMigrationRun::refusesASchemaThatIsNotTheOneOfItsNumber()
{
    // The newest schema under the number of each older one, as a damaged header has it.
    const QStringList steps = QDir(u":/sql/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    int refused = 0;
    for (const QString &step : steps.first(steps.size() - 1)) {
        const test::Shop shop;
        const QString number = QString::number(step.left(4).toInt());
        MK_VERIFY_OK(shop.raw().execute(u"PRAGMA user_version = "_s + number));
        const auto opened = db::Session::open({.path = shop.path()});
        if (opened) { // the steps after it only write rows
            QCOMPARE(test::must((*opened)->safekeeping().check()), QStringList());
            continue;
        }
        ++refused;
        MK_COMPARE_ERROR(opened, ErrorKind::Corrupt);
        QVERIFY2(opened.error().detail.contains(u"another schema than its number says"_s),
                 qPrintable(opened.error().detail));
        QCOMPARE(shop.scalar(u"PRAGMA user_version"_s).toString(), number);
    }
    QVERIFY(refused > 10);
}

void TestMigrationRun::saysThatTheDiskIsFull()
{
    const auto fresh = connect(file(u"new.mk"_s), Mode::Create);
    test::must(fresh->execute(u"PRAGMA max_page_count = 8"_s));
    MK_COMPARE_ERROR(db::Migrations().run(*fresh), ErrorKind::DiskFull);
    QCOMPARE(test::must(fresh->scalar(u"SELECT count(*) FROM sqlite_schema"_s)).toInt(), 0);

    const auto connection = connect(file(u"full.mk"_s), Mode::Create);
    test::must(db::Migrations().run(*connection));
    db::CustomerStore customers(*connection);
    test::must(customers.add(test::person(u"Lan"_s), test::moment()));
    test::must(connection->execute(u"PRAGMA max_page_count = 1"_s)); // as many as there are
    db::Customer large = test::person(u"Hà"_s);
    large.note = QString(100'000, u'x');
    MK_COMPARE_ERROR(customers.add(large, test::moment()), ErrorKind::DiskFull);
    QCOMPARE(test::must(customers.counts()).total(), 1);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
    test::must(connection->execute(u"PRAGMA max_page_count = 100000"_s));
    MK_VERIFY_OK(customers.add(large, test::moment()));
}

namespace {

/// Opens the same file from many threads at the same moment; what went wrong, if anything.
QByteArray openFromManyThreads(const QString &path, int threads)
{
    std::atomic_int ready = 0;
    std::vector<QByteArray> said(static_cast<std::size_t>(threads));
    std::vector<std::thread> openers;
    for (auto &answer : said) {
        openers.emplace_back([&path, &ready, &answer, threads] {
            ++ready;
            while (ready < threads)
                std::this_thread::yield();
            const auto session = db::Session::open({.path = path});
            if (!session)
                answer = test::said(session);
            else if (const auto faults = (*session)->safekeeping().check(); !faults || !faults->isEmpty())
                answer = faults ? faults->join(u' ').toUtf8() : test::said(faults);
        });
    }
    for (std::thread &opener : openers)
        opener.join();
    for (const QByteArray &answer : said) {
        if (!answer.isEmpty())
            return answer;
    }
    return {};
}

} // namespace

void TestMigrationRun::letsManyMakeTheSameFileAtOnce()
{
    for (int round = 0; round < 15; ++round)
        QCOMPARE(openFromManyThreads(file(u"new-%1.mk"_s.arg(round)), 4), QByteArray());
}

void TestMigrationRun::letsManyMigrateTheSameFileAtOnce()
{
    const QString old = oldShop(10);
    for (int round = 0; round < 10; ++round) {
        const QString path = file(u"shop-%1.mk"_s.arg(round));
        QVERIFY(QFile::copy(old, path));
        QCOMPARE(openFromManyThreads(path, 4), QByteArray());
        const QStringList copies = QDir(m_dir->path()).entryList({u"shop-%1.mk.*"_s.arg(round)});
        QCOMPARE(copies.size(), 1);
        QCOMPARE(test::must(connect(file(copies.first()))->scalar(u"PRAGMA user_version"_s)).toInt(), 10);
    }
}

MK_TEST(TestMigrationRun)
#include "tst_migration_run.moc"
