#include "app/cli/made_database.h"

#include "app/start/shop_setup.h"
#include "app/support/test_shop.h"
#include "db/support/files.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

/// A file that a call has made is taken away only where nothing can have gone into it.
class TestMadeDatabase final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void leavesWhatAnotherProgramMade_data();
    void leavesWhatAnotherProgramMade();
    void leavesWhatHoldsACustomer();
    void leavesAnotherFileInItsPlace();
    void removesWhatHoldsNothing();
    void removesTheLogThatAFullDiskLeft();
    void leavesWhatAnotherProcessWorksOn();

private:
    bool isThere() const { return QFile::exists(m_file); }

    QTemporaryDir m_dir;
    QString m_file;
    std::unique_ptr<db::Session> m_session;
};

void TestMadeDatabase::init()
{
    m_file = m_dir.filePath(QString::fromUtf8(QTest::currentTestFunction()) +
                            QString::fromUtf8(QTest::currentDataTag()) + u".db"_s);
    auto opened = db::Session::open({m_file});
    QVERIFY(opened);
    m_session = std::move(*opened);
}

void TestMadeDatabase::leavesWhatAnotherProgramMade_data()
{
    QTest::addColumn<db::ErrorKind>("kind");
    QTest::addColumn<bool>("stays");
    QTest::newRow("busy") << db::ErrorKind::Busy << true;
    QTest::newRow("no database") << db::ErrorKind::NotADatabase << true;
    QTest::newRow("no access") << db::ErrorKind::FileAccess << true;
    QTest::newRow("disk full") << db::ErrorKind::DiskFull << false;
}

void TestMadeDatabase::leavesWhatAnotherProgramMade()
{
    QFETCH(const db::ErrorKind, kind);
    QFETCH(const bool, stays);
    m_session.reset(); // it has ended, and no log of it is left
    app::MadeDatabase{m_file}.removeUnopened({kind, {}});
    QCOMPARE(isThere(), stays);
}

void TestMadeDatabase::leavesWhatHoldsACustomer()
{
    const db::Act now{1, QDate(2026, 11, 21)};
    QVERIFY(app::ensureShop(*m_session, TestShop::at(u"2026-11-21T10:00:00+07:00"_s)));
    QVERIFY(m_session->customers().add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty), now));
    app::MadeDatabase{m_file, app::identityOf(m_file)}.removeIfUnused(m_session);
    QVERIFY(isThere());
    QVERIFY(m_session);
}

void TestMadeDatabase::leavesAnotherFileInItsPlace()
{
    const auto identity = app::identityOf(m_file);
    QVERIFY(QFile::rename(m_file, m_file + u".moved"_s));
    QVERIFY(QFile::copy(m_file + u".moved"_s, m_file));
    app::MadeDatabase{m_file, identity}.removeIfUnused(m_session);
    QVERIFY(isThere());
}

void TestMadeDatabase::removesWhatHoldsNothing()
{
    app::MadeDatabase{m_file, app::identityOf(m_file)}.removeIfUnused(m_session);
    QVERIFY(!isThere());
    QVERIFY(!m_session);
}

void TestMadeDatabase::removesTheLogThatAFullDiskLeft()
{
    m_session.reset();
    test::write(m_file + u"-wal"_s, QByteArray(4096, 'x'));
    test::write(m_file + u"-shm"_s, QByteArray(32768, '\0'));
    app::MadeDatabase{m_file}.removeUnopened({db::ErrorKind::DiskFull, {}});
    QCOMPARE(QDir(m_dir.path()).entryList({QFileInfo(m_file).fileName() + u'*'}), QStringList());
}

void TestMadeDatabase::leavesWhatAnotherProcessWorksOn()
{
#ifdef Q_OS_LINUX
    m_session.reset();
    const QByteArray name = QFile::encodeName(m_file);
    int locked[2];
    int done[2];
    QVERIFY(::pipe(locked) == 0 && ::pipe(done) == 0);
    const pid_t child = ::fork();
    if (child == 0) { // nothing of Qt here: what holds a lock as a reader of the database does
        ::close(done[1]);
        const int file = ::open(name.constData(), O_RDWR);
        struct flock lock = {};
        lock.l_type = F_RDLCK;
        lock.l_whence = SEEK_SET;
        char byte = ::fcntl(file, F_SETLK, &lock) == 0 ? 'y' : 'n';
        const bool told = ::write(locked[1], &byte, 1) == 1;
        ::_exit(told && ::read(done[0], &byte, 1) == 0 ? 0 : 1); // until the parent closes its end
    }
    QVERIFY(child > 0);
    char byte = 'n';
    QCOMPARE(::read(locked[0], &byte, 1), 1);
    QCOMPARE(byte, 'y');
    app::MadeDatabase{m_file}.removeUnopened({db::ErrorKind::DiskFull, {}});
    const bool stayed = isThere();
    for (const int end : {locked[0], locked[1], done[0], done[1]})
        ::close(end);
    ::waitpid(child, nullptr, 0);
    QVERIFY(stayed);
    app::MadeDatabase{m_file}.removeUnopened({db::ErrorKind::DiskFull, {}});
    QVERIFY(!isThere());
#else
    QSKIP("the locks of another process are only looked at on Unix");
#endif
}

MK_TEST(TestMadeDatabase)
#include "tst_made_database.moc"
