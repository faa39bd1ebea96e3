#include "app/cli/error_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Each kind of failure becomes a sentence with its place and, where there is one, its remedy.
class TestExplain final : public QObject
{
    Q_OBJECT
private slots:
    void namesPlaceAndRemedy_data();
    void namesPlaceAndRemedy();
    void leavesTheStatementOut();
    void saysOfAFullDiskOnlyPlaceAndRemedy();
    void namesTheFileOnce();
    void callsTheLockOfAFullDiskAFullDisk();
    void namesARemedyThatFitsABackup();
};

void TestExplain::namesPlaceAndRemedy_data()
{
    using Kind = db::ErrorKind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, Kind kind, QStringList said) {
        QTest::newRow(name) << kind << said;
    };
    row("not found", Kind::NotFound, {u"there is no "_s});
    row("refused", Kind::Conflict, {u"detail"_s});
    row("bad input", Kind::InvalidInput, {u"shop.db: detail"_s});
    row("busy", Kind::Busy, {u"another program is using shop.db"_s, u"try again"_s});
    row("read-only", Kind::ReadOnly, {u"shop.db cannot be written"_s, u"permissions"_s});
    row("disk full", Kind::DiskFull, {u"the disk is full"_s, u"shop.db"_s, u"make room"_s});
    row("damaged", Kind::Corrupt, {u"shop.db is damaged"_s, u"backup"_s});
    row("a picture", Kind::NotADatabase,
        {u"shop.db is not a database of this program"_s, u"another file"_s, u"restore BACKUP"_s});
    row("another program's", Kind::ForeignFile, {u"shop.db belongs to another program"_s, u"another file"_s});
    row("newer", Kind::NewerThanProgram, {u"shop.db was written by a later version"_s, u"install"_s});
    row("no copy", Kind::BackupFailed, {u"nothing was changed"_s, u"shop.db"_s});
    row("a long name", Kind::NameTooLong, {u"shop.db is too long"_s, u"shorter"_s});
    row("a file", Kind::FileAccess, {u"shop.db: detail"_s});
    row("stopped", Kind::Cancelled, {u"detail"_s});
    row("our fault", Kind::Internal, {u"report"_s, u"shop.db"_s});
}

void TestExplain::namesPlaceAndRemedy()
{
    QFETCH(db::ErrorKind, kind);
    QFETCH(QStringList, said);
    const QString text = app::explain({kind, u"detail"_s}, u"shop.db"_s);
    for (const QString &part : said)
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.contains(u"detail"));
    QVERIFY(!text.contains(u'\n'));
}

void TestExplain::leavesTheStatementOut()
{
    QCOMPARE(
        app::explain({db::ErrorKind::Busy, u"SELECT a: b\nFROM c: database is locked (SQLite 5)"_s},
                     u"s.db"_s),
        u"another program is using s.db; close it or try again in a moment (database is locked (SQLite 5))"_s);
    const QString opened = app::explain(
        {db::ErrorKind::FileAccess, u"s.db: unable to open database file (SQLite 14)"_s}, u"s.db"_s);
    QVERIFY2(opened.contains(u"permission") || opened.contains(u"may read and write"), qPrintable(opened));
}

void TestExplain::saysOfAFullDiskOnlyPlaceAndRemedy()
{
    const QString told = u"the disk is full, and s.db stays as it was; make room and try again"_s;
    for (const QString &said : {u"INSERT INTO tag: database or disk is full (SQLite 13)"_s,
                                u"database or disk is full (SQLite 13)"_s})
        QCOMPARE(app::explain({db::ErrorKind::DiskFull, said}, u"s.db"_s), told);
    // Of another place than the file.
    QCOMPARE(app::explain({db::ErrorKind::DiskFull, u"no room for a copy in /x"_s}, u"s.db"_s),
             told + u" (no room for a copy in /x)"_s);
}

void TestExplain::namesTheFileOnce()
{
    QCOMPARE(app::explain({db::ErrorKind::InvalidInput, u"line 2: a NUL byte"_s}, u"list.csv"_s),
             u"list.csv: line 2: a NUL byte"_s);
    QCOMPARE(app::explain({db::ErrorKind::FileAccess, u"list.csv cannot be written"_s}, u"list.csv"_s),
             u"list.csv cannot be written"_s);
}

void TestExplain::callsTheLockOfAFullDiskAFullDisk()
{
    using Kind = db::ErrorKind;
    const db::Error locked{Kind::Busy, u"database is locked (SQLite 5)"_s};
    for (const qint64 free : {0, 20'000}) { // no room for the log's index
        const db::Error full = app::asFullDisk(locked, {free, 1'000'000});
        QCOMPARE(full.kind, Kind::DiskFull);
        QVERIFY(!app::explain(full, u"s.db"_s).contains(u"locked"_s));
    }
    QCOMPARE(app::asFullDisk(locked, {1 << 20, 1'000'000}).kind, Kind::Busy);
    QCOMPARE(app::asFullDisk(locked, {}).kind, Kind::Busy); // not known
    // The copy before an update needs as much as the shop.
    const db::Error noCopy{Kind::BackupFailed, locked.detail};
    QCOMPARE(app::asFullDisk(noCopy, {900'000, 1'000'000}).kind, Kind::DiskFull);
    QCOMPARE(app::asFullDisk(noCopy, {1'100'000, 1'000'000}).kind, Kind::BackupFailed);
    QCOMPARE(app::asFullDisk({Kind::Corrupt, {}}, {0, 1}).kind, Kind::Corrupt);
}

void TestExplain::namesARemedyThatFitsABackup()
{
    using Kind = db::ErrorKind;
    for (const Kind kind : {Kind::NotADatabase, Kind::ForeignFile, Kind::OwnFile, Kind::Corrupt}) {
        const QString text =
            app::explainBackup({kind, u"/x/.menkhach-restore-ab/shop.db is bad"_s}, u"b.db"_s);
        QVERIFY2(text.contains(u"b.db"_s) && text.contains(u"; name "_s), qPrintable(text));
        QVERIFY2(!text.contains(u"--db"_s) && !text.contains(u"menkhach-restore"_s), qPrintable(text));
    }
    QCOMPARE(app::explainBackup({Kind::DiskFull, {}}, u"b.db"_s),
             app::explain({Kind::DiskFull, {}}, u"b.db"_s));
}

MK_TEST(TestExplain)
#include "tst_error_text.moc"
