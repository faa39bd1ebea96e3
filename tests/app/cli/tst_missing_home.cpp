#include "app/core/data_location.h"
#include "tests/app/cli/cli_call.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Where the environment does not say where a user's data is, as in a bare cron or a container.
class TestMissingHome final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void refusesToGuess_data();
    void refusesToGuess();
    void takesEitherOfTheTwo_data();
    void takesEitherOfTheTwo();

private:
    static void set(const char *variable, const QByteArray &value)
    {
        value.isNull() ? qunsetenv(variable) : qputenv(variable, value);
    }
    QByteArray m_home;
    QByteArray m_dataHome;
};

void TestMissingHome::initTestCase()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_DARWIN)
    QSKIP("here the platform says it without the environment");
#endif
    app::nameProgram();
    m_home = qgetenv("HOME");
    m_dataHome = qgetenv("XDG_DATA_HOME");
}

void TestMissingHome::cleanup()
{
    set("HOME", m_home);
    set("XDG_DATA_HOME", m_dataHome);
}

void TestMissingHome::refusesToGuess_data()
{
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QByteArray>("dataHome");
    QTest::newRow("neither") << QByteArray() << QByteArray();
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("relative") << QByteArray("home") << QByteArray("share");
}

void TestMissingHome::refusesToGuess()
{
    QFETCH(const QByteArray, home);
    QFETCH(const QByteArray, dataHome);
    const QTemporaryDir folder;
    const QString shop = folder.filePath(u"shop.db"_s);
    set("HOME", home);
    set("XDG_DATA_HOME", dataHome);
    const CliCall refused = CliCall::run({u"find"_s, u"An"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"--db FILE"_s), qPrintable(refused.err));
    const CliCall named =
        CliCall::run({u"--db"_s, shop, u"import"_s, u"-"_s}, "full_name,phone\nAn,0912345678\n");
    QVERIFY2(named.exitCode == 0 && QFile::exists(shop), qPrintable(named.err));
}

void TestMissingHome::takesEitherOfTheTwo_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("the home") << QByteArray("HOME");
    QTest::newRow("the folder of data") << QByteArray("XDG_DATA_HOME");
}

void TestMissingHome::takesEitherOfTheTwo()
{
    QFETCH(const QByteArray, variable);
    const QTemporaryDir folder;
    set("HOME", {});
    set("XDG_DATA_HOME", {});
    set(variable.constData(), QFile::encodeName(folder.path()));
    QVERIFY(app::hasDataLocation());
    QVERIFY2(app::defaultDatabase().startsWith(folder.path()), qPrintable(app::defaultDatabase()));
}

MK_TEST(TestMissingHome)
#include "tst_missing_home.moc"
