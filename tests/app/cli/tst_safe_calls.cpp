#include "db/engine/connection.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

/// What takes somebody away, replaces a file, or finds its own file gone.
class TestSafeCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void erasesOnlyWhenToldTwice();
    void namesWhomToEraseAgainByTheNumber();
    void restoresABackupOnly_data();
    void restoresABackupOnly();
    void importsIntoASampleWithoutIt();
    void leavesTheSampleWhereTheImportFails();
    void replacesAFileOnlyWhenForced();
    void readsTimesInTheShopsZone();
    void refusesYearsThatNobodyCanTell_data();
    void refusesYearsThatNobodyCanTell();
    void saysThatTheFileIsGone();
    void leavesNothingOfAStoppedDemo();
    void repairsWhatFollows();
    void repairsNothingThatWasEntered();
    void repairsBeforeItCopies();
    void saysThatASchemaIsNotTheOneOfItsNumber();

private:
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_shop->file(name));
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }

    void damage(const QString &sql) const
    {
        const auto raw = db::Connection::open(m_shop->database(), db::Connection::Mode::ReadWrite, 1000);
        QVERIFY(raw && (*raw)->execute(sql));
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestSafeCalls::erasesOnlyWhenToldTwice()
{
    m_shop->call({u"backup"_s});
    const CliCall asked = m_shop->call({u"erase"_s, u"K1"_s});
    QCOMPARE(asked.exitCode, 1);
    QVERIFY2(asked.out.contains(u"Đào Thị Hoa (1): the name, 2 numbers and addresses"_s),
             qPrintable(asked.out));
    QVERIFY(asked.out.contains(u"shop-daily-2026-11-21.db"_s));
    QVERIFY(asked.err.contains(u"--yes"_s));
    QCOMPARE(m_shop->answer({u"show"_s, u"K1"_s}).value(u"customer"_s).toObject().value(u"id"_s).toInt(), 1);

    m_shop->answer({u"delete"_s, u"1"_s}); // who is deleted can be erased as well
    const QJsonObject erased = m_shop->answer({u"erase"_s, u"1"_s, u"--yes"_s});
    QCOMPARE(erased.value(u"erased"_s).toBool(), true);
    QCOMPARE(erased.value(u"cleaned"_s).toInt(), 1);
    const CliCall undeleted = m_shop->call({u"undelete"_s, u"1"_s});
    QCOMPARE(undeleted.exitCode, 1);
    QVERIFY2(undeleted.err.contains(u"customer 1 was erased for good"_s), qPrintable(undeleted.err));
    QCOMPARE(m_shop->call({u"check"_s}).exitCode, 0);
    for (const QString &file : {u"shop.db"_s, u"backups/shop-daily-2026-11-21.db"_s})
        QVERIFY2(!bytesOf(file).contains("Hoa"), qPrintable(file));
    const CliCall history = m_shop->call({u"history"_s});
    QVERIFY2(history.out.contains(u"A customer was erased for good"_s), qPrintable(history.out));
}

// The code is erased with the customer: said again as it was, the command would find nobody.
void TestSafeCalls::namesWhomToEraseAgainByTheNumber()
{
    const QString copy = m_shop->file(u"by-hand.db"_s);
    QCOMPARE(m_shop->call({u"backup"_s, copy}).exitCode, 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("something else");
    file.close();
    const CliCall erased = m_shop->call({u"erase"_s, u"K1"_s, u"--yes"_s});
    QCOMPARE(erased.exitCode, 1);
    QVERIFY2(erased.err.contains(copy) && erased.err.contains(u"menkhach-cli erase 1 --yes"_s),
             qPrintable(erased.err));
    QVERIFY2(!erased.err.contains(u"--db"_s), qPrintable(erased.err));
    QFile::remove(copy);
    QCOMPARE(m_shop->call({u"erase"_s, u"K1"_s, u"--yes"_s}).exitCode, 1);
    QVERIFY(m_shop->call({u"erase"_s, u"1"_s, u"--yes"_s}).exitCode == 0);
}

void TestSafeCalls::restoresABackupOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << u"letter.txt"_s << QByteArray("Dear Sir, this is no database at all.");
    QTest::newRow("a database of another program") << u"other.db"_s << QByteArray();
    QTest::newRow("nothing there") << u"missing.db"_s << QByteArray();
    QTest::newRow("the shop itself") << u"shop.db"_s << QByteArray();
}

void TestSafeCalls::restoresABackupOnly()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const QString path = m_shop->file(name);
    if (!bytes.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    } else if (name == "other.db"_L1) {
        const auto other = db::Connection::open(path, db::Connection::Mode::Create, 1000);
        QVERIFY(other && (*other)->execute(u"CREATE TABLE note (text)"_s));
    }
    for (const QStringList &words : {QStringList{u"restore"_s, path}, {u"restore"_s, path, u"--dry-run"_s}}) {
        const CliCall called = m_shop->call(words);
        QCOMPARE(called.exitCode, 1);
        QVERIFY2(called.err.contains(path), qPrintable(called.err));
        QVERIFY2(!called.err.contains(u"menkhach-restore"_s) && !called.err.contains(u"--db"_s),
                 qPrintable(called.err));
    }
    QCOMPARE(m_shop->call({u"check"_s}).exitCode, 0);
}

void TestSafeCalls::importsIntoASampleWithoutIt()
{
    const QString db = m_shop->file(u"sample.db"_s);
    QCOMPARE(CliCall::run({u"--db"_s, db, u"demo"_s, u"--customers"_s, u"30"_s}).exitCode, 0);
    const CliCall beside = CliCall::run({u"--db"_s, db, u"import"_s, u"-"_s}, CliShop::kList);
    QCOMPARE(beside.exitCode, 0);
    QVERIFY2(beside.err.contains(u"30 invented customers stay beside yours"_s), qPrintable(beside.err));
    const CliCall rehearsed = CliCall::run(
        {u"--db"_s, db, u"import"_s, u"-"_s, u"--remove-sample"_s, u"--dry-run"_s}, CliShop::kList);
    QCOMPARE(rehearsed.exitCode, 0);
    QCOMPARE(CliCall::run({u"--db"_s, db, u"export"_s, m_shop->file(u"33.csv"_s), u"--json"_s})
                 .document()
                 .value(u"customers"_s)
                 .toInt(),
             33);
    const CliCall alone =
        CliCall::run({u"--db"_s, db, u"import"_s, u"-"_s, u"--remove-sample"_s}, CliShop::kList);
    QCOMPARE(alone.exitCode, 0);
    QVERIFY2(alone.err.contains(u"was removed first: 30 invented customers"_s), qPrintable(alone.err));
    QCOMPARE(CliCall::run({u"--db"_s, db, u"export"_s, m_shop->file(u"3.csv"_s), u"--json"_s})
                 .document()
                 .value(u"customers"_s)
                 .toInt(),
             3);
}

void TestSafeCalls::leavesTheSampleWhereTheImportFails()
{
    const QString db = m_shop->file(u"sample.db"_s);
    CliCall::run({u"--db"_s, db, u"demo"_s, u"--customers"_s, u"20"_s});
    const CliCall failed =
        CliCall::run({u"--db"_s, db, u"import"_s, u"-"_s, u"--remove-sample"_s}, "full_name\nLan\n\"An\n");
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(CliCall::run({u"--db"_s, db, u"export"_s, m_shop->file(u"20.csv"_s), u"--json"_s})
                 .document()
                 .value(u"customers"_s)
                 .toInt(),
             20);
}

void TestSafeCalls::replacesAFileOnlyWhenForced()
{
    for (const QStringList &words :
         {QStringList{u"export"_s, m_shop->file(u"there.csv"_s)},
          QStringList{u"import"_s, u"-"_s, u"--rejects"_s, m_shop->file(u"there.csv"_s)},
          QStringList{u"chart"_s, u"interactions"_s, u"--out"_s, m_shop->file(u"there.csv"_s)}}) {
        QFile there(m_shop->file(u"there.csv"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        const CliCall refused = m_shop->call(words, CliShop::kList);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains(u"say --force to replace it"_s), qPrintable(refused.err));
        QCOMPARE(bytesOf(u"there.csv"_s), QByteArray("mine"));
        const CliCall forced = m_shop->call(words + QStringList{u"--force"_s}, CliShop::kList);
        QVERIFY2(forced.exitCode == 0, qPrintable(forced.err));
        QVERIFY(bytesOf(u"there.csv"_s) != "mine");
        QVERIFY(QFile::remove(there.fileName()));
        QCOMPARE(m_shop->call(words, CliShop::kList).exitCode, 0); // what is new needs no force
    }
}

void TestSafeCalls::readsTimesInTheShopsZone()
{
    // The hour that Berlin left out on that night; in the shop it was an hour as any.
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const CliCall plan =
        CliCall::run({u"--db"_s, m_shop->database(), u"--now"_s, u"2026-03-29T02:30"_s, u"plan"_s});
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    tzset();
    QVERIFY2(plan.exitCode == 0, qPrintable(plan.err));
}

void TestSafeCalls::refusesYearsThatNobodyCanTell_data()
{
    QTest::addColumn<QStringList>("when");
    QTest::newRow("the next day in the shop") << QStringList{u"--now"_s, u"9999-12-31T23:59:59Z"_s};
    QTest::newRow("long ago") << QStringList{u"--now"_s, u"0001-01-01T00:00"_s};
    QTest::newRow("a day") << QStringList{u"--today"_s, u"9999-12-31"_s};
}

void TestSafeCalls::refusesYearsThatNobodyCanTell()
{
    QFETCH(const QStringList, when);
    const CliCall called = CliCall::run(
        QStringList{u"--db"_s, m_shop->database()} + when + QStringList{u"import"_s, u"-"_s}, CliShop::kList);
    QCOMPARE(called.exitCode, 2);
    QVERIFY2(called.err.contains(u"1900 to 2200"_s), qPrintable(called.err));
}

void TestSafeCalls::saysThatTheFileIsGone()
{
    const QString folder = m_shop->file(u"away"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString db = folder + u"/shop.db"_s;
    bool removed = false;
    QByteArray list = "full_name\n";
    for (int i = 0; i < 20'000; ++i)
        list += "Customer " + QByteArray::number(i) + '\n';
    const CliCall called = CliCall::run({u"--db"_s, db, u"import"_s, u"-"_s}, list, nullptr, [&] {
        if (!removed)
            removed = QDir(folder).removeRecursively();
        return false;
    });
    QVERIFY(removed);
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(!called.out.contains(u"Imported"_s), qPrintable(called.out));
    QVERIFY2(called.err.contains(u"was removed or replaced"_s), qPrintable(called.err));
}

void TestSafeCalls::leavesNothingOfAStoppedDemo()
{
    const QString db = m_shop->file(u"demo.db"_s);
    int asked = 0;
    const CliCall stopped =
        CliCall::run({u"--db"_s, db, u"demo"_s}, {}, nullptr, [&] { return ++asked > 5; });
    QCOMPARE(stopped.exitCode, 1);
    QVERIFY2(stopped.err.contains(u"holds nothing of the sample shop"_s), qPrintable(stopped.err));
    QCOMPARE(CliCall::run({u"--db"_s, db, u"demo"_s, u"--customers"_s, u"10"_s}).exitCode, 0);
}

void TestSafeCalls::repairsWhatFollows()
{
    damage(u"DELETE FROM customer_search; DROP TRIGGER outbox_takes_allowed_steps_only"_s);
    const CliCall found = m_shop->call({u"check"_s});
    QCOMPARE(found.exitCode, 1);
    QVERIFY2(found.out.contains(u"trigger outbox_takes_allowed_steps_only is missing"_s),
             qPrintable(found.out));
    QVERIFY2(found.err.contains(u"check --repair"_s), qPrintable(found.err));
    QCOMPARE(m_shop->call({u"check"_s}).exitCode, 1); // to look changes nothing
    const CliCall repaired = m_shop->call({u"check"_s, u"--repair"_s});
    QVERIFY2(repaired.exitCode == 0, qPrintable(repaired.err));
    QVERIFY2(repaired.out.contains(u"is sound again.\nMade again from what was entered: "
                                   "trigger outbox_takes_allowed_steps_only, customer_search."_s),
             qPrintable(repaired.out));
    QCOMPARE(m_shop->call({u"check"_s}).exitCode, 0);
    QVERIFY(m_shop->call({u"history"_s}).out.contains(u"repaired"_s));
    QCOMPARE(m_shop->answer({u"check"_s, u"--repair"_s}),
             (QJsonObject{{u"ok"_s, true}, {u"findings"_s, QJsonArray()}, {u"repaired"_s, QJsonArray()}}));
}

void TestSafeCalls::repairsNothingThatWasEntered()
{
    damage(u"PRAGMA ignore_check_constraints = ON; UPDATE customer SET birth_month = 77; "
           "DELETE FROM customer_search"_s);
    for (const QStringList &words : {QStringList{u"check"_s}, QStringList{u"check"_s, u"--repair"_s}}) {
        const CliCall called = m_shop->call(words);
        QCOMPARE(called.exitCode, 1);
        QVERIFY2(called.out.contains(u"CHECK constraint failed in customer"_s), qPrintable(called.out));
        QVERIFY2(called.err.contains(u"is damaged"_s) && called.err.contains(u"restore BACKUP"_s),
                 qPrintable(called.err));
    }
}

void TestSafeCalls::repairsBeforeItCopies()
{
    damage(u"DELETE FROM customer_search"_s);
    const CliCall copied = m_shop->call({u"backup"_s, m_shop->file(u"copy.db"_s)});
    QVERIFY2(copied.exitCode == 0, qPrintable(copied.err));
    QVERIFY2(copied.err.contains(u"Made again from what was entered: customer_search."_s),
             qPrintable(copied.err));
    damage(u"DELETE FROM customer_search"_s);
    const CliCall daily = m_shop->call({u"backup"_s});
    QVERIFY2(daily.exitCode == 0, qPrintable(daily.err));
    QVERIFY2(daily.err.contains(u"customer_search"_s), qPrintable(daily.err));
    damage(u"DELETE FROM customer_search"_s);
    const QString other = m_shop->file(u"other.db"_s);
    QCOMPARE(m_shop->answer({u"backup"_s, other}).value(u"repaired"_s), QJsonArray{u"customer_search"_s});
    QCOMPARE(m_shop->call({u"check"_s}).exitCode, 0);
}

void TestSafeCalls::saysThatASchemaIsNotTheOneOfItsNumber()
{
    damage(u"PRAGMA user_version = 270"_s); // before the address was added
    for (const QStringList &words : {QStringList{u"check"_s}, QStringList{u"find"_s, u"hoa"_s}}) {
        const CliCall called = m_shop->call(words);
        QCOMPARE(called.exitCode, 1);
        QVERIFY2((called.out + called.err).contains(u"another schema than its number says"_s),
                 qPrintable(called.err));
        QVERIFY2(called.err.contains(u"is damaged"_s) && called.err.contains(u"restore"_s),
                 qPrintable(called.err));
        QVERIFY(!called.err.contains(u"fault of this program"_s));
    }
}

MK_TEST(TestSafeCalls)
#include "tst_safe_calls.moc"
