#include "app/customers/customer_commands.h"
#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/engine/connection.h"
#include "db/safekeeping/journal_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QLockFile>

using namespace Qt::StringLiterals;
using Kind = db::Contents::Kind;

/// The way back from a backup: first what it would bring and cost, then all of it or nothing.
class TestRestore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bringsTheShopBackForEveryoneAtOnce();
    void keepsTheShopAsItWas();
    void restoresADamagedShop();
    void leavesTheWorkOfAnotherAlone();
    void keepsBothSidesOfThereAndBack();
    void isStoppedWithoutAChange();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void refusesADamagedBackup();
    void repairsWhatFollowsInABackup();
    void isNotSpoiltByAStrayLog();
    void readsAFileThatWasCopiedByHandWithItsLog();
    void bringsABackupOfAnOlderVersionUpToDate();
    void leavesNothingBeside();
    void keepsTheLastThreeOfBefore();

private:
    QString backUp()
    {
        const QString file = m_shop->file(u"monday.db"_s);
        if (!app::backUp(m_shop->session(), m_shop->clock(), file))
            qFatal("no backup");
        return file;
    }
    db::CustomerId add(const QString &name)
    {
        return m_shop->add(TestShop::person(name, db::LifecycleStage::Loyalty));
    }
    QStringList names(db::Session &session) const
    {
        QStringList found;
        for (const db::CustomerId id : {m_lan, m_hoa, m_minh}) {
            if (const auto customer = session.customers().byId(id))
                found.append(customer->fullName);
        }
        return found;
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_lan;
    db::CustomerId m_hoa;
    db::CustomerId m_minh;
};

void TestRestore::init()
{
    m_shop = std::make_unique<TestShop>();
    m_lan = add(u"Lê Lan"_s);
    m_hoa = add(u"Hà Hoa"_s);
    m_minh = db::CustomerId();
}

void TestRestore::bringsTheShopBackForEveryoneAtOnce()
{
    const QString file = backUp();
    const auto other = db::Session::open({m_shop->session().path()});
    QVERIFY(other);
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{m_lan}, m_shop->clock().act()));
    QCOMPARE(names(**other), QStringList(u"Hà Hoa"_s));
    const auto version = (*other)->dataVersion();

    const auto restored = app::restore(m_shop->session(), m_shop->clock(), file);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
    QVERIFY(restored->changes.customers && restored->changes.settings);
    QCOMPARE(names(m_shop->session()), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s}));
    QCOMPARE(names(**other), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s}));
    QVERIFY(*(*other)->dataVersion() != *version);
    QVERIFY(add(u"Vũ Minh"_s)); // and work goes on
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());

    const auto steps = m_shop->session().journal().list(1);
    QVERIFY(steps);
    QCOMPARE(steps->first().command, app::kRestoreCommand.toString());
    QCOMPARE(steps->first().about, u"monday.db"_s);
}

void TestRestore::keepsTheShopAsItWas()
{
    const QString file = backUp();
    m_minh = add(u"Vũ Minh"_s);
    const auto restored = app::restore(m_shop->session(), m_shop->clock(), file);
    QVERIFY(restored);
    QCOMPARE(names(m_shop->session()), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s}));
    QCOMPARE((*app::lastBackup(m_shop->session()))->file, restored->value.keptIn);
    // And back again.
    QVERIFY(app::restore(m_shop->session(), m_shop->clock(), restored->value.keptIn));
    QCOMPARE(names(m_shop->session()), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s, u"Vũ Minh"_s}));
}

void TestRestore::restoresADamagedShop()
{
    const QString file = backUp();
    const auto raw = db::Connection::open(m_shop->session().path(), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY((*raw)->execute(u"DELETE FROM customer_search"_s));
    QVERIFY(!m_shop->session().safekeeping().check()->isEmpty());
    const auto restored = app::restore(m_shop->session(), m_shop->clock(), file);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());
    QVERIFY(QFile::exists(restored->value.keptIn));
}

void TestRestore::leavesTheWorkOfAnotherAlone()
{
    const QString file = backUp();
    const QString folder = m_shop->file(u".menkhach-restore-abcdef"_s);
    QVERIFY(QDir().mkpath(folder));
    QLockFile lock(folder + u"/lock"_s);
    QVERIFY(lock.tryLock());
    QVERIFY(app::previewRestore(m_shop->session(), file));
    QVERIFY(QDir(folder).exists());
}

void TestRestore::keepsBothSidesOfThereAndBack()
{
    const QString file = backUp();
    m_minh = add(u"Vũ Minh"_s);
    const auto there = app::restore(m_shop->session(), m_shop->clock(), file);
    QVERIFY(there);
    const auto back = app::restore(m_shop->session(), m_shop->clock(), there->value.keptIn);
    QVERIFY(back);
    QVERIFY(back->value.keptIn != there->value.keptIn);
    QCOMPARE(names(m_shop->session()), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s, u"Vũ Minh"_s}));
    const auto kept = db::Session::open({.path = there->value.keptIn, .readOnly = true});
    QVERIFY(kept);
    QCOMPARE(names(**kept), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s, u"Vũ Minh"_s}));
}

void TestRestore::isStoppedWithoutAChange()
{
    const QString file = backUp();
    m_minh = add(u"Vũ Minh"_s);
    for (int stop = 0; stop < 4; ++stop) {
        int asked = 0;
        const auto restored = app::restore(m_shop->session(), m_shop->clock(), file,
                                           [&](qint64, qint64) { return asked++ < stop; });
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, db::ErrorKind::Cancelled);
        QCOMPARE(names(m_shop->session()).size(), 3);
    }
}

void TestRestore::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QByteArray>("bytes"); // of the file; nothing: the name alone
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    const auto kind = [](db::ErrorKind word) { return static_cast<int>(word); };
    QTest::newRow("the shop itself") << QByteArray() << u"shop.db"_s << kind(db::ErrorKind::OwnFile);
    QTest::newRow("its log") << QByteArray() << u"shop.db-wal"_s << kind(db::ErrorKind::OwnFile);
    QTest::newRow("nothing there") << QByteArray() << u"none.db"_s << kind(db::ErrorKind::FileAccess);
    QTest::newRow("a folder") << QByteArray() << u"."_s << kind(db::ErrorKind::FileAccess);
    QTest::newRow("an empty file") << QByteArray("") << u"empty.db"_s << kind(db::ErrorKind::NotADatabase);
    QTest::newRow("a text") << QByteArray("ho ten;dien thoai\n").repeated(200) << u"list.csv"_s
                            << kind(db::ErrorKind::NotADatabase);
}

void TestRestore::refusesWhatIsNoBackup()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(int, kind);
    if (!bytes.isNull())
        test::write(m_shop->file(name), bytes);
    const auto restored = app::restore(m_shop->session(), m_shop->clock(), m_shop->file(name));
    QVERIFY(!restored);
    QCOMPARE(static_cast<int>(restored.error().kind), kind);
    QCOMPARE(names(m_shop->session()).size(), 2);
}

void TestRestore::refusesADamagedBackup()
{
    const QString file = backUp();
    const auto copy = db::Connection::open(file, db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(
        (*copy)->execute(u"PRAGMA ignore_check_constraints = ON; UPDATE customer SET birth_month = 77"_s));
    m_minh = add(u"Vũ Minh"_s);
    const auto restored = app::restore(m_shop->session(), m_shop->clock(), file);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, db::ErrorKind::Corrupt);
    QVERIFY2(restored.error().detail.contains(u"CHECK"_s), qPrintable(restored.error().detail));
    QCOMPARE(names(m_shop->session()).size(), 3);
}

void TestRestore::repairsWhatFollowsInABackup()
{
    const QString file = backUp();
    const auto copy = db::Connection::open(file, db::Connection::Mode::ReadWrite, 1000);
    QVERIFY((*copy)->execute(u"DELETE FROM customer_search; DROP INDEX customer_by_name"_s));
    const QByteArray before = test::bytesOf(file);
    QVERIFY(add(u"Vũ Minh"_s));
    const auto restored = app::restore(m_shop->session(), m_shop->clock(), file);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(restored.error().detail));
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());
    QCOMPARE(names(m_shop->session()).size(), 2);
    QCOMPARE(test::bytesOf(file), before); // the backup itself stays as it is
}

void TestRestore::isNotSpoiltByAStrayLog()
{
    const QString file = backUp();
    // The log of another shop, as a copy by hand leaves it beside the backup.
    TestShop stranger;
    stranger.add(TestShop::person(u"Ai Đó"_s, db::LifecycleStage::Loyalty));
    test::write(file + u"-wal"_s, test::bytesOf(stranger.session().path() + u"-wal"_s));
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{m_lan}, m_shop->clock().act()));
    QVERIFY(app::restore(m_shop->session(), m_shop->clock(), file));
    QCOMPARE(names(m_shop->session()), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s}));
    QVERIFY(QFile::exists(file + u"-wal"_s)); // looked past, not touched
}

void TestRestore::readsAFileThatWasCopiedByHandWithItsLog()
{
    const QString path = m_shop->session().path();
    const QString file = m_shop->file(u"by hand.db"_s);
    test::write(file, test::bytesOf(path));
    test::write(file + u"-wal"_s, test::bytesOf(path + u"-wal"_s));
    QVERIFY(app::run(m_shop->session(), app::DeleteCustomer{m_lan}, m_shop->clock().act()));
    QVERIFY(app::restore(m_shop->session(), m_shop->clock(), file));
    QCOMPARE(names(m_shop->session()), (QStringList{u"Lê Lan"_s, u"Hà Hoa"_s}));
}

void TestRestore::bringsABackupOfAnOlderVersionUpToDate()
{
    const QString file = m_shop->file(u"old.db"_s);
    QTemporaryDir steps;
    const QDir shipped(u":/sql/migrations"_s);
    for (const QString &name : shipped.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        if (name.left(4).toInt() <= 160)
            QVERIFY(QFile::copy(shipped.filePath(name), steps.filePath(name)));
    }
    {
        const auto old = db::Connection::open(file, db::Connection::Mode::Create, 1000);
        QVERIFY(db::Migrations(steps.path()).run(**old));
    }
    const QByteArray before = test::bytesOf(file);
    QVERIFY(app::restore(m_shop->session(), m_shop->clock(), file));
    QCOMPARE(names(m_shop->session()), QStringList());
    QCOMPARE(test::bytesOf(file), before); // the backup stays what it was
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());
}

void TestRestore::leavesNothingBeside()
{
    const QString file = backUp();
    QVERIFY(QDir().mkpath(m_shop->file(u".menkhach-restore-abcdef"_s))); // of one that was killed
    test::write(m_shop->file(u".menkhach-restore-abcdef/shop.db"_s), "half of a copy");
    QVERIFY(app::previewRestore(m_shop->session(), file));
    QVERIFY(app::restore(m_shop->session(), m_shop->clock(), file));
    const QDir beside(m_shop->file(QString()));
    QCOMPARE(beside.entryList({u".menkhach*"_s}, QDir::Dirs | QDir::Hidden), QStringList());
    QCOMPARE(beside.entryList({u"*.before-*"_s}, QDir::Files), QStringList());
}

void TestRestore::keepsTheLastThreeOfBefore()
{
    const QString file = backUp();
    QStringList made;
    // The clock goes back by a year before the last one.
    for (const QString &day :
         {u"2026-11-23"_s, u"2026-11-24"_s, u"2026-11-25"_s, u"2026-11-26"_s, u"2025-11-26"_s}) {
        m_shop->setClock(day + u"T10:00:00+07:00"_s);
        const auto restored = app::restore(m_shop->session(), m_shop->clock(), file);
        QVERIFY(restored);
        made.append(restored->value.keptIn);
    }
    QStringList left;
    for (const QString &copy : std::as_const(made)) {
        if (QFile::exists(copy))
            left.append(copy);
    }
    QCOMPARE(left, made.mid(2));
}

MK_TEST(TestRestore)
#include "tst_restore.moc"
