#include "tests/db/session/old_files.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;

/// Bringing a file up to date can be stopped wherever it is, and the file is as it was.
class TestMigrationStop final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void stopsBetweenTwoSteps_data();
    void stopsBetweenTwoSteps();
    void stopsWithinAStep();
    void stopsWithinTheCopy();
    void asksNothingOfANewFile();

private:
    using OldFiles::connect; // not that of QObject

    /// A file with so many rows in its only table, before a step that has no end.
    std::unique_ptr<db::Connection> beforeEndlessStep(int rows) const
    {
        step(u"0010_one.sql"_s, "CREATE TABLE one (x)");
        auto connection = connect(file(u"shop.mk"_s), Mode::Create);
        test::must(db::Migrations(file(u"steps"_s)).run(*connection));
        test::must(connection->execute(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO one SELECT i FROM n"_s.arg(rows)));
        step(u"0020_two.sql"_s, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                "INSERT INTO one SELECT i % 2 FROM n");
        return connection;
    }
    QStringList copies() const { return QDir(m_dir->path()).entryList({u"*.before-*"_s}); }
};

void TestMigrationStop::stopsBetweenTwoSteps_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("copies");
    QTest::newRow("before the copy") << 1 << 0;
    QTest::newRow("before the first step") << 2 << 1;
    QTest::newRow("in the middle") << 12 << 1;
}

void TestMigrationStop::stopsBetweenTwoSteps()
{
    QFETCH(const int, at);
    const QString path = oldShop(20);
    const QStringList before = schemaOf(path);
    int begun = 0;
    int asked = 0; // after it was to stop
    db::OpenOptions options{.path = path};
    options.updating = [&begun](int step, int /*steps*/) { begun = step; };
    options.goOn = [&] {
        asked += begun >= at ? 1 : 0;
        return begun < at;
    };
    const auto stopped = db::Session::open(options);
    MK_COMPARE_ERROR(stopped, ErrorKind::Cancelled);
    QVERIFY2(stopped.error().detail.contains(path), test::said(stopped).constData());
    QCOMPARE(begun, at);
    QCOMPARE(asked, 1);
    QCOMPARE(schemaOf(path), before);
    const auto connection = connect(path);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA user_version"_s)).toInt(), 20);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
    QTEST(static_cast<int>(copies().size()), "copies");
    MK_VERIFY_OK(db::Session::open({.path = path})); // as if it had not been tried
    QCOMPARE(copies().size(), 1);
}

void TestMigrationStop::stopsWithinAStep()
{
    const auto connection = beforeEndlessStep(1);
    int step = 0;
    int asked = 0;
    const auto run = db::Migrations(file(u"steps"_s))
                         .run(
                             *connection, [&step](int begun, int /*steps*/) { step = begun; },
                             [&] { return step < 2 || ++asked < 5; });
    MK_COMPARE_ERROR(run, ErrorKind::Cancelled);
    QCOMPARE(asked, 5);
    QVERIFY(!connection->inTransaction());
    QCOMPARE(test::must(connection->scalar(u"SELECT count(*) FROM one"_s)).toInt(), 1);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA user_version"_s)).toInt(), 10);
    QCOMPARE(copies(), QStringList(u"shop.mk.before-0020"_s)); // whole, and made again the next time
    QCOMPARE(test::must(connect(file(copies().constFirst()))->scalar(u"SELECT count(*) FROM one"_s)).toInt(),
             1);
}

void TestMigrationStop::stopsWithinTheCopy()
{
    constexpr int kRows = 100'000;
    const auto connection = beforeEndlessStep(kRows);
    test::write(file(u"shop.mk.before-0020"_s), "of an earlier attempt");
    int asked = 0;
    int steps = 0;
    const auto run = db::Migrations(file(u"steps"_s))
                         .run(
                             *connection, [&steps](int begun, int /*steps*/) { steps = begun; },
                             [&asked] { return ++asked < 3; });
    MK_COMPARE_ERROR(run, ErrorKind::Cancelled);
    QCOMPARE(steps, 1);
    QCOMPARE(asked, 3);
    QCOMPARE(test::must(connection->scalar(u"SELECT count(*) FROM one"_s)).toInt(), kRows);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA user_version"_s)).toInt(), 10);
    QCOMPARE(copies(), QStringList(u"shop.mk.before-0020"_s)); // and no part of another
    QCOMPARE(QFileInfo(file(u"shop.mk.before-0020"_s)).size(), qint64{21});
}

void TestMigrationStop::asksNothingOfANewFile()
{
    int asked = 0;
    db::OpenOptions options{.path = file(u"new.mk"_s)};
    options.goOn = [&asked] { return ++asked < 0; };
    MK_VERIFY_OK(db::Session::open(options));
    QCOMPARE(asked, 0);
}

MK_TEST(TestMigrationStop)
#include "tst_migration_stop.moc"
