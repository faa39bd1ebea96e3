#include "tests/app/cli/cli_shop.h"
#include "tests/app/platform/fake_systemctl.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The command line makes a service of itself, and takes it away.
class TestRunServiceCalls final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_path = qgetenv("PATH"); }
    void init();
    void cleanup();
    void installsAndRemoves();
    void saysWhatToTypeWithoutSystemctl();
    void failsWhereSystemctlFails();
    void refusesAShopThatIsNotThere();
    void goesOnSendingAsBefore();

private:
    QString unitFile() const
    {
        const QDir folder(m_config->filePath(u"systemd/user"_s));
        const QStringList files = folder.entryList({u"*.service"_s}, QDir::Files);
        return files.isEmpty() ? QString() : folder.filePath(files.constFirst());
    }

    QByteArray m_path;
    std::unique_ptr<CliShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<FakeSystemctl> m_systemctl;
};

void TestRunServiceCalls::init()
{
    m_shop = std::make_unique<CliShop>();
    m_config = std::make_unique<QTemporaryDir>();
    m_systemctl = std::make_unique<FakeSystemctl>(m_config->path());
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config->path()));
    qputenv("PATH", QFile::encodeName(m_systemctl->folder()) + ':' + m_path);
}

void TestRunServiceCalls::cleanup()
{
    qunsetenv("XDG_CONFIG_HOME");
    qputenv("PATH", m_path);
}

void TestRunServiceCalls::installsAndRemoves()
{
    QCOMPARE(m_shop->answer({u"run"_s, u"status"_s}).value(u"standing"_s).toString(), u"missing"_s);
    const QJsonObject installed = m_shop->answer({u"run"_s, u"install"_s});
    QCOMPARE(installed.value(u"standing"_s).toString(), u"installed"_s);
    QVERIFY(installed.value(u"startsAtLogin"_s).toBool());
    QVERIFY(installed.value(u"running"_s).toBool());
    QCOMPARE(installed.value(u"toType"_s).toArray().size(), 0);
    QCOMPARE(installed.value(u"file"_s).toString(), unitFile());
    QFile unit(unitFile());
    QVERIFY(unit.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(unit.readAll());
    QVERIFY2(text.contains(u"\"--db\" \"%1\" \"run\"\n"_s.arg(m_shop->database())), qPrintable(text));
    const CliCall status = m_shop->call({u"run"_s, u"status"_s});
    QVERIFY2(status.out.contains(u"starts at login and runs now"_s), qPrintable(status.out));
    QCOMPARE(m_shop->answer({u"run"_s, u"remove"_s}).value(u"standing"_s).toString(), u"missing"_s);
    QCOMPARE(unitFile(), QString());
}

void TestRunServiceCalls::saysWhatToTypeWithoutSystemctl()
{
    const QTemporaryDir nothing;
    qputenv("PATH", QFile::encodeName(nothing.path()));
    const CliCall called = m_shop->call({u"run"_s, u"install"_s});
    QCOMPARE(called.exitCode, 0);
    QVERIFY2(called.out.contains(u"  systemctl --user enable menkhach-run-"_s), qPrintable(called.out));
}

void TestRunServiceCalls::failsWhereSystemctlFails()
{
    m_systemctl->answer("echo no bus; exit 1");
    const CliCall called = m_shop->call({u"run"_s, u"install"_s});
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.out.contains(u"systemctl --user daemon-reload"_s), qPrintable(called.out));
    QVERIFY2(called.err.contains(u"no bus"_s), qPrintable(called.err));
    QVERIFY(!unitFile().isEmpty()); // what is to be typed needs it
}

void TestRunServiceCalls::refusesAShopThatIsNotThere()
{
    const CliCall called = CliCall::run({u"--db"_s, m_shop->file(u"none.db"_s), u"run"_s, u"install"_s});
    QCOMPARE(called.exitCode, 1);
    QCOMPARE(unitFile(), QString());
}

void TestRunServiceCalls::goesOnSendingAsBefore()
{
    QCOMPARE(m_shop->call({u"run"_s, u"--for"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"run"_s, u"restart"_s}).exitCode, 2);
    QCOMPARE(unitFile(), QString());
}

MK_TEST(TestRunServiceCalls)
#include "tst_run_service_calls.moc"
