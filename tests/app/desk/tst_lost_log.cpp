#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_search.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace Qt::StringLiterals;

/// Another program takes the open shop or its log away: nothing is written into them any more, nothing that
/// was told as done is lost with the log, and the person hears of it.
class TestLostLog final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void writesNothingIntoALogThatIsGone();
    void noticesByItselfAndGoesOn();
    void keepsWhatOnlyTheLogHeld();
    void letsGoOfLongReadingToo();
    void waitsForWhoHasAConnectionOfTheirOwn();
    void opensWhatWasPutInPlaceOfTheFile();
    void saysThatTheFileWasTakenAway();
    void tellsNothingWhenTheLogIsThere();

private:
    using Added = db::Result<db::Changed<db::CustomerId>>;
    Added add(const QString &name);
    void takeLogAway();
    /// As another program sees the file.
    QStringList stored() const;
    enum class Thread
    {
        Lists,
        Aside ///< for long reading
    };
    QStringList readBeside(Thread thread = Thread::Lists);

    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<app::Desk> m_desk;
};

void TestLostLog::init()
{
    m_path = m_dir.filePath(u"%1.db"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    m_desk =
        std::make_unique<app::Desk>(db::OpenOptions{m_path}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy opened(m_desk.get(), &app::Desk::opened);
    QVERIFY(opened.wait());
    QCOMPARE(readBeside(), QStringList()); // the reader has the log open too
}

TestLostLog::Added TestLostLog::add(const QString &name)
{
    std::optional<Added> answer;
    m_desk->write(
        m_desk.get(),
        [name, clock = m_desk->clock()](db::Session &session) {
            return session.customers().add(TestShop::person(name, db::LifecycleStage::Loyalty), clock.act());
        },
        [&answer](const Added &added) { answer = added; });
    const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
    return answered ? *answer : Added(db::failure(db::ErrorKind::Internal, u"no answer"_s));
}

void TestLostLog::takeLogAway()
{
    for (const QString &part : {u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::remove(m_path + part));
}

QStringList TestLostLog::stored() const
{
    const auto session = db::Session::open({.path = m_path, .create = false});
    if (!session)
        return {session.error().detail};
    QStringList names;
    const auto read = (*session)->customers().forEach([&names](const db::ExportRow &row) {
        names.append(row.customer.fullName);
        return true;
    });
    return read ? names : QStringList{read.error().detail};
}

QStringList TestLostLog::readBeside(Thread thread)
{
    using Names = db::Result<QStringList>;
    std::optional<Names> answer;
    const auto question = app::asking([](db::Session &session) -> Names {
        QStringList names;
        MK_CHECK(session.customers().forEach([&names](const db::ExportRow &row) {
            names.append(row.customer.fullName);
            return true;
        }));
        return names;
    });
    const auto take = [&answer](const Names &names) { answer = names; };
    if (thread == Thread::Lists)
        m_desk->ask(m_desk.get(), question, take);
    else
        m_desk->askAside(m_desk.get(), question, take);
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000) || !*answer)
        return {u"no answer"_s};
    return **answer;
}

void TestLostLog::writesNothingIntoALogThatIsGone()
{
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    QVERIFY(add(u"Lan"_s));
    takeLogAway();
    const Added refused = add(u"Mai"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Busy);
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(add(u"Mai"_s)); // again, as the person was told
    QCOMPARE(readBeside(), QStringList({u"Lan"_s, u"Mai"_s}));
    m_desk.reset();
    QCOMPARE(stored(), QStringList({u"Lan"_s, u"Mai"_s}));
    QCOMPARE(lost.size(), 1);
}

void TestLostLog::noticesByItselfAndGoesOn()
{
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    QSignalSpy changed(m_desk.get(), &app::Desk::changed);
    takeLogAway();
    QTRY_COMPARE(lost.size(), 1);
    QTRY_VERIFY(!changed.isEmpty()); // every page reads again
    QVERIFY(add(u"Lan"_s));
    QCOMPARE(stored(), QStringList{u"Lan"_s}); // others see it while the desk is open
}

void TestLostLog::keepsWhatOnlyTheLogHeld()
{
    for (const QString &name : {u"Lan"_s, u"Mai"_s, u"Sơn"_s})
        QVERIFY(add(name));
    QVERIFY(QFile(m_path + u"-wal"_s).size() > 0);
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    takeLogAway();
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(readBeside(), QStringList({u"Lan"_s, u"Mai"_s, u"Sơn"_s}));
}

void TestLostLog::letsGoOfLongReadingToo()
{
    QCOMPARE(readBeside(Thread::Aside), QStringList());
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    takeLogAway();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(add(u"Lan"_s));
    QCOMPARE(readBeside(Thread::Aside), QStringList{u"Lan"_s});
    QCOMPARE(stored(), QStringList{u"Lan"_s});
}

void TestLostLog::waitsForWhoHasAConnectionOfTheirOwn()
{
    auto own = db::Session::open({.path = m_path, .create = false}).value();
    std::shared_ptr<void> hold;
    bool isTold = false; // a hold is no pointer to anything
    connect(m_desk.get(), &app::Desk::lettingGo, this, [&](const std::shared_ptr<void> &held) {
        hold = held;
        isTold = true;
    });
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    QVERIFY(add(u"Lan"_s));
    takeLogAway();
    QTRY_VERIFY(isTold);
    QCOMPARE(add(u"Mai"_s).error().kind, db::ErrorKind::Busy); // not into a log that nobody sees
    QCOMPARE(lost.size(), 0);
    own.reset();
    hold.reset();
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(add(u"Mai"_s));
    m_desk.reset();
    QCOMPARE(stored(), QStringList({u"Lan"_s, u"Mai"_s}));
}

void TestLostLog::opensWhatWasPutInPlaceOfTheFile()
{
#ifdef Q_OS_UNIX
    const QString backup = m_dir.filePath(u"backup.db"_s);
    QVERIFY(db::Session::open({backup}).value()->customers().add(
        TestShop::person(u"Mai"_s, db::LifecycleStage::Loyalty), m_desk->clock().act()));
    QVERIFY(add(u"Lan"_s));
    QVERIFY(QFile(m_path + u"-wal"_s).size() > 0);
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    std::filesystem::rename(backup.toStdU16String(), m_path.toStdU16String());
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(readBeside(), QStringList{u"Mai"_s}); // and nothing of the log
    QVERIFY(add(u"Sơn"_s));
    m_desk.reset();
    QCOMPARE(stored(), QStringList({u"Mai"_s, u"Sơn"_s}));
#else
    QSKIP("a file that is open cannot be replaced here");
#endif
}

void TestLostLog::saysThatTheFileWasTakenAway()
{
#ifdef Q_OS_UNIX
    QVERIFY(add(u"Lan"_s));
    QSignalSpy failed(m_desk.get(), &app::Desk::openFailed);
    const QString moved = m_dir.filePath(u"moved.db"_s);
    QVERIFY(QFile::rename(m_path, moved));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!QFile::exists(m_path)); // no other shop is begun in its place
    QVERIFY(!add(u"Mai"_s));
    QVERIFY(QFile::rename(moved, m_path));
    QCOMPARE(stored(), QStringList{u"Lan"_s});
#else
    QSKIP("a file that is open cannot be moved here");
#endif
}

void TestLostLog::tellsNothingWhenTheLogIsThere()
{
    QSignalSpy lost(m_desk.get(), &app::Desk::fileWasLost);
    QSignalSpy changed(m_desk.get(), &app::Desk::changed);
    QVERIFY(add(u"Lan"_s));
    {
        const auto other = db::Session::open({.path = m_path, .create = false});
        QVERIFY(other);
        QVERIFY((*other)->customers().add(TestShop::person(u"Mai"_s, db::LifecycleStage::Loyalty),
                                          m_desk->clock().act()));
    }
    QTRY_VERIFY(changed.size() >= 2); // ours, and what the look found
    QCOMPARE(lost.size(), 0);
}

MK_TEST(TestLostLog)
#include "tst_lost_log.moc"
