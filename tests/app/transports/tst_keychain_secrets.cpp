#include "app/transports/keychain_secrets.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace Qt::StringLiterals;
using app::KeychainSecrets;
using app::SecretFault;

namespace {

/// A bus that starts no service by itself: a second keychain would be locked.
const QString kBus = u"<busconfig><type>session</type><listen>unix:dir=%1</listen><auth>EXTERNAL</auth>"
                     "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"_s;

} // namespace

/// A real keychain (gnome-keyring) on a session bus of its own.
class TestKeychainSecrets final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void keepsASecret();
    void putsANewOneInItsPlace();
    void keepsThoseOfServicesApart();
    void saysThatThereIsNone();
    void removesOne();
    void answersOneThreadOnly();

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_service = QUuid::createUuid().toString();
};

void TestKeychainSecrets::initTestCase()
{
    QVERIFY(m_home.isValid());
    for (const char *variable : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(variable, m_home.path().toUtf8());
    QFile bus(m_home.filePath(u"bus.conf"_s));
    QVERIFY(bus.open(QIODevice::WriteOnly) && bus.write(kBus.arg(m_home.path()).toUtf8()) > 0);
    bus.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file"_s, bus.fileName(), u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead(5000))
        QSKIP("There is no dbus-daemon, so there is no bus to reach a keychain by.");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted())
        QSKIP("There is no gnome-keyring-daemon, so there is no keychain.");
    m_keyring.write("word");
    m_keyring.closeWriteChannel();
    // It is there some time after its start.
    KeychainSecrets secrets(m_service, std::chrono::seconds(5));
    auto first = secrets.write(u"first"_s, "x");
    if (!first && first.error().detail.contains("built without"_L1))
        QSKIP("This build has no QtKeychain.");
    QTRY_VERIFY_WITH_TIMEOUT((first = secrets.write(u"first"_s, "x")).has_value(), 20'000);
}

void TestKeychainSecrets::cleanupTestCase()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        process->terminate();
        if (!process->waitForFinished(5000))
            process->kill();
        process->waitForFinished();
    }
}

void TestKeychainSecrets::keepsASecret()
{
    const QByteArray secret = "s3cret pass/Đ+word €🌸";
    QVERIFY(KeychainSecrets(m_service).write(u"account/7/password"_s, secret));
    const auto read = KeychainSecrets(m_service).read(u"account/7/password"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, secret);
}

void TestKeychainSecrets::putsANewOneInItsPlace()
{
    KeychainSecrets secrets(m_service);
    QVERIFY(secrets.write(u"token"_s, "one"));
    QVERIFY(secrets.write(u"token"_s, "two"));
    QCOMPARE(secrets.read(u"token"_s).value_or(QByteArray()), "two"_ba);
}

void TestKeychainSecrets::keepsThoseOfServicesApart()
{
    KeychainSecrets ours(m_service);
    KeychainSecrets theirs(m_service + u"-other"_s);
    QVERIFY(ours.write(u"apart"_s, "ours"));
    const auto read = theirs.read(u"apart"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, SecretFault::Missing);
}

void TestKeychainSecrets::saysThatThereIsNone()
{
    const auto read = KeychainSecrets(m_service).read(u"never written"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, SecretFault::Missing);
}

void TestKeychainSecrets::removesOne()
{
    KeychainSecrets secrets(m_service);
    QVERIFY(secrets.write(u"gone"_s, "x"));
    QVERIFY(secrets.remove(u"gone"_s));
    const auto read = secrets.read(u"gone"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, SecretFault::Missing);
    QVERIFY(secrets.remove(u"gone"_s));
}

void TestKeychainSecrets::answersOneThreadOnly()
{
    KeychainSecrets secrets(m_service);
    QVERIFY(secrets.write(u"one thread"_s, "x"));
    std::optional<app::SecretResult<QByteArray>> read;
    const std::unique_ptr<QThread> other(QThread::create([&] { read = secrets.read(u"one thread"_s); }));
    other->start();
    QVERIFY(other->wait());
    QVERIFY(read && !*read);
    QVERIFY2(read->error().detail.contains("two threads"_L1), qPrintable(read->error().detail));
    QCOMPARE(secrets.read(u"one thread"_s).value_or(QByteArray()), "x"_ba);
}

MK_TEST(TestKeychainSecrets)
#include "tst_keychain_secrets.moc"
