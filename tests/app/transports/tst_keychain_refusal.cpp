#include "app/transports/keychain_secrets.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::KeychainSecrets;
using app::SecretFault;

/// Where no keychain runs. A program of its own: which keychain there is, is found out once.
class TestKeychainRefusal final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void saysThatNoneRuns();
    void leavesNoFile();

private:
    QTemporaryDir m_home;
};

void TestKeychainRefusal::init()
{
    QVERIFY(m_home.isValid());
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(variable, m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestKeychainRefusal::saysThatNoneRuns()
{
    KeychainSecrets secrets(u"vn.example.menkhach-test"_s, std::chrono::seconds(10));
    const auto read = secrets.read(u"name"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, SecretFault::NoKeychain);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestKeychainRefusal::leavesNoFile()
{
    KeychainSecrets secrets(u"vn.example.menkhach-test"_s, std::chrono::seconds(10));
    const auto written = secrets.write(u"name"_s, "s3cret");
    QVERIFY(!written);
    QCOMPARE(written.error().fault, SecretFault::NoKeychain);
    QVERIFY(!written.error().detail.contains("s3cret"_L1));
    const QStringList files = QDir(m_home.path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY2(files.isEmpty(), qPrintable(files.join(u' ')));
}

MK_TEST(TestKeychainRefusal)
#include "tst_keychain_refusal.moc"
