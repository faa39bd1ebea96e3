#include "app/cli/made_database.h"

#include "app/start/shop_setup.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QFile>

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

MK_TEST(TestMadeDatabase)
#include "tst_made_database.moc"
