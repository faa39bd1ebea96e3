#include "db/core/beside_file.h"
#include "db/customers/customer_writer.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/files.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MigrationOutcome;

/// What is asked of a file before it becomes the desk's database, and what is refused.
class TestOpen final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void makesANewFile();
    void makesTheFoldersOfANewFile();
    void takesAnEmptyFileAsNew();
    void opensACurrentFileWithoutACopy();
    void refusesWhatIsNoDeskFile_data();
    void refusesWhatIsNoDeskFile();
    void refusesAFileCutInHalf();
    void refusesAFolder();
    void refusesAPipeAtOnce();
    void callsAHeaderDamagedThatNeverWas_data();
    void callsAHeaderDamagedThatNeverWas();
    void refusesAFolderThatCanNotBe_data();
    void refusesAFolderThatCanNotBe();
    void refusesAMissingFileWhereNoneIsToBeMade();
    void refusesToWriteAReadOnlyFile();
    void refusesToWriteInAReadOnlyFolder();
    void readsAReadOnlyFile();
    void readsWhereNothingCanBeWritten();
    void readsNoHalfOfAShopWhereNothingCanBeWritten_data();
    void readsNoHalfOfAShopWhereNothingCanBeWritten();
    void opensAgainWhatCouldNotBeWrittenForAWhile();
    void refusesANameThatIsTooLong();
    void readsAndCopiesWhereTheDiskIsFull();
    void waitsForALockNoLongerThanAsked();
    void waitsForALockThatIsGivenBack();
    void refusesToReadAFileThatWantsMigrating();

private:
    QString file(const QString &name) const { return m_dir->filePath(name); }
    static db::Result<std::unique_ptr<db::Session>> open(const QString &path)
    {
        return db::Session::open({.path = path, .busyTimeoutMs = 200});
    }
    /// A sound database with 500 customers, closed again.
    QString madeShop() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestOpen::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755)));
}

QString TestOpen::madeShop() const
{
    const QString path = file(u"shop.mk"_s);
    const auto session = test::must(open(path));
    test::must(session->inTransaction([&session]() -> db::Result<void> {
        for (int i = 0; i < 500; ++i) {
            const auto added = session->writer().insert(test::person(u"Khách %1"_s.arg(i)), test::moment());
            if (!added)
                return tl::unexpected(added.error());
        }
        return {};
    }));
    return path;
}

void TestOpen::makesANewFile()
{
    const auto session = open(file(u"cửa hàng 'của tôi'.mk"_s));
    MK_VERIFY_OK(session);
    QCOMPARE((*session)->outcome(), MigrationOutcome::Created);
    QCOMPARE(test::must((*session)->customers().counts()).total(), 0);
    QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
}

void TestOpen::makesTheFoldersOfANewFile()
{
    MK_VERIFY_OK(open(file(u"dữ liệu/sâu/shop.mk"_s)));
}

void TestOpen::takesAnEmptyFileAsNew()
{
    test::write(file(u"shop.mk"_s), {});
    const auto session = open(file(u"shop.mk"_s));
    MK_VERIFY_OK(session);
    QCOMPARE((*session)->outcome(), MigrationOutcome::Created);
}

void TestOpen::opensACurrentFileWithoutACopy()
{
    const QString path = madeShop();
    const auto session = open(path);
    MK_VERIFY_OK(session);
    QCOMPARE((*session)->outcome(), MigrationOutcome::AlreadyCurrent);
    QCOMPARE(test::must((*session)->customers().counts()).total(), 500);
    QCOMPARE(QDir(m_dir->path()).entryList({u"*before*"_s}), QStringList());
}

void TestOpen::refusesWhatIsNoDeskFile_data()
{
    QTest::addColumn<QString>("sql"); // what makes the file, or nothing
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto kind = [](ErrorKind word) { return static_cast<int>(word); };
    QTest::newRow("a file of a later program")
        << u"PRAGMA journal_mode = WAL; PRAGMA application_id = 0x4d4b6843; PRAGMA user_version = 9990; "
           "CREATE TABLE future (x); INSERT INTO future VALUES (1)"_s
        << QByteArray() << kind(ErrorKind::NewerThanProgram);
    QTest::newRow("a SQLite file of another program")
        << u"CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')"_s << QByteArray()
        << kind(ErrorKind::ForeignFile);
    QTest::newRow("a SQLite file of another program that counts its versions as we do")
        << u"CREATE TABLE bookmark (url TEXT); PRAGMA user_version = 30"_s << QByteArray()
        << kind(ErrorKind::ForeignFile);
    QTest::newRow("an empty SQLite file of another program")
        << u"PRAGMA application_id = 77; PRAGMA user_version = 3"_s << QByteArray()
        << kind(ErrorKind::ForeignFile);
    const QByteArray png =
        QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                            "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082");
    QTest::newRow("a picture") << QString() << png << kind(ErrorKind::NotADatabase);
    QTest::newRow("a long text") << QString() << QByteArray("Xin chào quý khách! ").repeated(1000)
                                 << kind(ErrorKind::NotADatabase);
    QTest::newRow("two bytes") << QString() << QByteArray("xy") << kind(ErrorKind::NotADatabase);
}

void TestOpen::refusesWhatIsNoDeskFile()
{
    QFETCH(QString, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const QString path = file(u"shop.mk"_s);
    if (sql.isEmpty()) {
        test::write(path, bytes);
    } else {
        const auto other = test::must(db::Connection::open(path, db::Connection::Mode::Create, 200));
        test::must(other->execute(sql));
    }
    const QByteArray before = test::bytesOf(path);
    const auto opened = open(path);
    MK_COMPARE_ERROR(opened, static_cast<ErrorKind>(kind));
    QCOMPARE(test::bytesOf(path), before);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList(u"shop.mk"_s));
    const auto looked = db::Session::open({.path = path, .readOnly = true, .busyTimeoutMs = 200});
    MK_COMPARE_ERROR(looked, static_cast<ErrorKind>(kind));
    QCOMPARE(test::bytesOf(path), before);
}

void TestOpen::refusesAFileCutInHalf()
{
    const QString path = madeShop();
    const QByteArray whole = test::bytesOf(path);
    for (const qsizetype size : {whole.size() / 2, whole.size() - 4096, qsizetype(4096), qsizetype(1000)}) {
        const QByteArray half = whole.first(size);
        test::write(path, half);
        const auto opened = open(path);
        QVERIFY2(!opened, qPrintable(QString::number(size)));
        const bool damaged = opened.error().kind == ErrorKind::Corrupt;
        QVERIFY2(damaged || (size < 4096 && opened.error().kind == ErrorKind::NotADatabase),
                 (test::said(opened.error()) + " at " + QByteArray::number(size)).constData());
        QCOMPARE(test::bytesOf(path), half);
    }
}

void TestOpen::refusesAFolder()
{
    MK_COMPARE_ERROR(open(m_dir->path()), ErrorKind::FileAccess);
}

void TestOpen::refusesAPipeAtOnce()
{
#ifdef Q_OS_UNIX
    const QString pipe = file(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    MK_COMPARE_ERROR(open(pipe), ErrorKind::FileAccess);
    QVERIFY(!db::keepsLog(pipe));
#endif
}

void TestOpen::callsAHeaderDamagedThatNeverWas_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QByteArray>("bytes");
    // SQLite file format, 1.3: the format of the schema, and the user's version.
    QTest::newRow("no version") << 60 << QByteArray(4, '\0');
    QTest::newRow("version 128") << 60 << QByteArray("\0\0\0\x80", 4);
    QTest::newRow("version -1") << 60 << QByteArray(4, '\xff');
    QTest::newRow("schema format") << 44 << QByteArray("\0\0\0\x77", 4);
}

void TestOpen::callsAHeaderDamagedThatNeverWas()
{
    QFETCH(int, place);
    QFETCH(QByteArray, bytes);
    const QString path = madeShop();
    QByteArray damaged = test::bytesOf(path);
    damaged.replace(place, bytes.size(), bytes);
    test::write(path, damaged);
    MK_COMPARE_ERROR(open(path), ErrorKind::Corrupt);
    MK_COMPARE_ERROR(db::Session::open({.path = path, .readOnly = true}), ErrorKind::Corrupt);
    QCOMPARE(test::bytesOf(path), damaged);
}

void TestOpen::refusesAFolderThatCanNotBe_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("the folder is a file") << u"%1/file/shop.mk"_s;
    QTest::newRow("the folder above is a file") << u"%1/file/deeper/shop.mk"_s;
    QTest::newRow("nobody makes a folder in /proc") << u"/proc/nowhere/shop.mk"_s;
}

void TestOpen::refusesAFolderThatCanNotBe()
{
    QFETCH(QString, path);
    test::write(file(u"file"_s), "x");
    MK_COMPARE_ERROR(open(path.contains(u"%1"_s) ? path.arg(m_dir->path()) : path), ErrorKind::FileAccess);
    QCOMPARE(test::bytesOf(file(u"file"_s)), "x");
}

void TestOpen::refusesAMissingFileWhereNoneIsToBeMade()
{
    const QString path = file(u"nowhere.mk"_s);
    MK_COMPARE_ERROR(db::Session::open({.path = path, .create = false}), ErrorKind::NotFound);
    MK_COMPARE_ERROR(db::Session::open({.path = path, .readOnly = true}), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(path));
}

void TestOpen::refusesToWriteAReadOnlyFile()
{
    const QString path = madeShop();
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
    const test::WithoutRights scope;
    MK_COMPARE_ERROR(open(path), ErrorKind::ReadOnly);
}

void TestOpen::refusesToWriteInAReadOnlyFolder()
{
    const QString path = madeShop();
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x5555)));
    {
        const test::WithoutRights scope;
        MK_COMPARE_ERROR(open(path), ErrorKind::ReadOnly);
        MK_COMPARE_ERROR(open(file(u"new.mk"_s)), ErrorKind::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755)));
}

void TestOpen::readsAReadOnlyFile()
{
    const QString path = madeShop();
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
    const auto session = db::Session::open({.path = path, .readOnly = true});
    MK_VERIFY_OK(session);
    QCOMPARE(test::must((*session)->customers().counts()).total(), 500);
    MK_COMPARE_ERROR((*session)->customers().add(test::person(u"Lan"_s), test::moment()),
                     ErrorKind::ReadOnly);
}

void TestOpen::readsWhereNothingCanBeWritten()
{
    // Nothing in such a name is an address: it is opened as one.
    const QString path = file(u"a?immutable=0&b%20#c;.mk"_s);
    QVERIFY(QFile::rename(madeShop(), path));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));
    const QByteArray before = test::bytesOf(path);
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x5555)));
    {
        const test::WithoutRights scope;
        const auto session = db::Session::open({.path = path, .readOnly = true});
        MK_VERIFY_OK(session);
        QCOMPARE(test::must((*session)->customers().counts()).total(), 500);
        QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
        MK_COMPARE_ERROR((*session)->customers().add(test::person(u"Lan"_s), test::moment()),
                         ErrorKind::ReadOnly);
        MK_COMPARE_ERROR(open(path), ErrorKind::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755)));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList(QFileInfo(path).fileName()));
    QCOMPARE(test::bytesOf(path), before);
}

void TestOpen::readsNoHalfOfAShopWhereNothingCanBeWritten_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("beside");
    QTest::newRow("the last in its log") << u"WAL"_s << u"-wal"_s;
    QTest::newRow("the last to be taken back") << u"DELETE"_s << u"-journal"_s;
}

void TestOpen::readsNoHalfOfAShopWhereNothingCanBeWritten()
{
    QFETCH(const QString, mode);
    QFETCH(const QString, beside);
    // As copied to a stick while it was worked on.
    const QString folder = file(u"stick"_s);
    const QString path = folder + u"/shop.mk"_s;
    QVERIFY(QDir().mkpath(folder));
    {
        const QString shop = madeShop();
        const auto writer = test::must(db::Connection::open(shop, db::Connection::Mode::ReadWrite, 200));
        test::must(writer->execute(u"PRAGMA journal_mode = %1; PRAGMA cache_size = 4; BEGIN IMMEDIATE; "
                                   "UPDATE customer SET note = printf('%.900c', 'x')"_s.arg(mode)));
        if (beside == "-wal"_L1)
            test::must(writer->execute(u"COMMIT"_s));
        for (const QString &ending : {QString(), beside}) {
            QVERIFY(QFileInfo(shop + ending).size() > 0);
            QVERIFY(QFile::copy(shop + ending, path + ending));
            QVERIFY(QFile::setPermissions(path + ending, QFile::Permissions(0x4444)));
        }
    }
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x5555)));
    {
        const test::WithoutRights scope;
        const auto half = db::Session::open({.path = path, .readOnly = true});
        MK_COMPARE_ERROR(half, ErrorKind::ReadOnly);
        QVERIFY2(half.error().detail.contains(u"shop.mk"_s + beside), qPrintable(half.error().detail));
    }
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
}

void TestOpen::opensAgainWhatCouldNotBeWrittenForAWhile()
{
#ifdef Q_OS_LINUX
    const QString path = madeShop();
    for (const QString &own : {m_dir->path(), path}) {
        if (geteuid() == 0)
            QCOMPARE(chown(QFile::encodeName(own).constData(), test::kNobody, test::kNobody), 0);
    }
    const test::WithoutRights scope;
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x4444)));
    MK_VERIFY_OK(db::Session::open({.path = path, .readOnly = true}));
    QVERIFY(QFileInfo(path + u"-shm"_s).exists()); // which a reader cannot clear away
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6644)));
    const auto session = open(path);
    MK_VERIFY_OK(session);
    test::must((*session)->customers().add(test::person(u"Lan"_s), test::moment()));
#endif
}

void TestOpen::refusesANameThatIsTooLong()
{
    const QString longest(247, u'a');
    MK_VERIFY_OK(open(file(longest)));
    MK_COMPARE_ERROR(open(file(longest + u'a')), ErrorKind::NameTooLong);
    MK_COMPARE_ERROR(db::Session::open({.path = file(QString(90, u'ệ')), .readOnly = true}),
                     ErrorKind::NameTooLong);
    QVERIFY(!QFileInfo::exists(file(longest + u'a')));
}

void TestOpen::readsAndCopiesWhereTheDiskIsFull()
{
#ifdef Q_OS_LINUX
    const QString path = madeShop();
    const auto opened = [&path](bool aloneIfFull) {
        const test::NoRoom full;
        return db::Session::open({.path = path, .busyTimeoutMs = 200, .aloneIfFull = aloneIfFull});
    };
    MK_COMPARE_ERROR(opened(false), ErrorKind::FileAccess); // its index, of which not a byte is there
    const auto session = opened(true);
    MK_VERIFY_OK(session);
    QCOMPARE(test::must((*session)->customers().counts()).total(), 500);
    QCOMPARE(test::must((*session)->safekeeping().check()), QStringList());
    MK_VERIFY_OK((*session)->safekeeping().backup(file(u"copy.mk"_s)));
    MK_COMPARE_ERROR(open(path), ErrorKind::Busy);
#endif
}

void TestOpen::waitsForALockNoLongerThanAsked()
{
    const QString path = madeShop();
    const auto other = test::must(db::Connection::open(path, db::Connection::Mode::ReadWrite, 200));
    test::must(other->execute(u"PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE"_s));
    QElapsedTimer timer;
    timer.start();
    MK_COMPARE_ERROR(open(path), ErrorKind::Busy);
    QVERIFY2(timer.elapsed() >= 150 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));

    // A file that is about to be made by another program.
    const auto maker = test::must(db::Connection::open(file(u"new.mk"_s), db::Connection::Mode::Create, 200));
    test::must(maker->execute(u"BEGIN EXCLUSIVE; CREATE TABLE x (y)"_s));
    MK_COMPARE_ERROR(open(file(u"new.mk"_s)), ErrorKind::Busy);
}

void TestOpen::waitsForALockThatIsGivenBack()
{
    const QString path = madeShop();
    const auto session = test::must(db::Session::open({.path = path}));
    const auto other = test::must(db::Connection::open(path, db::Connection::Mode::ReadWrite, 200));
    test::must(other->execute(u"BEGIN IMMEDIATE; UPDATE customer SET note = 'x'"_s));
    MK_COMPARE_ERROR(
        test::must(open(path))->customers().setStage({1}, db::LifecycleStage::Awareness, test::moment()),
        ErrorKind::Busy);
    db::Result<db::ChangeSet> written = db::failure(ErrorKind::Internal, u"not written"_s);
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        written = session->customers().setStage({1}, db::LifecycleStage::Awareness, test::moment());
    }));
    writer->start();
    QVERIFY(!writer->wait(100)); // for the lock
    test::must(other->execute(u"COMMIT"_s));
    QVERIFY(writer->wait(10'000));
    MK_VERIFY_OK(written);
}

void TestOpen::refusesToReadAFileThatWantsMigrating()
{
    const QString path = file(u"shop.mk"_s);
    {
        const auto old = test::must(db::Connection::open(path, db::Connection::Mode::Create, 200));
        test::must(old->execute(
            u"PRAGMA application_id = 0x4d4b6843; PRAGMA user_version = 10; CREATE TABLE x (y)"_s));
    }
    MK_COMPARE_ERROR(db::Session::open({.path = path, .readOnly = true}), ErrorKind::ReadOnly);
}

MK_TEST(TestOpen)
#include "tst_open.moc"
