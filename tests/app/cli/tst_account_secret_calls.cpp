#include "tests/app/cli/account_shop.h"
#include "tests/app/cli/planned_for_hoa.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/support/test_main.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(app::SecretFault)

/// Secrets of accounts, and tests to oneself, from the command line.
class TestAccountSecretCalls final : public QObject, AccountShop
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void takesThePasswordFromStandardInput();
    void refusesASecretThatCouldNotBeBlottedOut();
    void refusesASecretThatTheAccountHasWrittenOut();
    void saysWhatToDoWithoutAKeychain_data();
    void saysWhatToDoWithoutAKeychain();
    void saysAtAnApprovalThatOneIsMissing();
    void removesTheSecretsOfWhatIsArchived();
    void sendsATestToOneself();
    void refusesATestToACustomer();
    void leavesNoPasswordAnywhere();
};

void TestAccountSecretCalls::takesThePasswordFromStandardInput()
{
    addGmail();
    QVERIFY(answer({u"account"_s, u"password"_s, u"Shop"_s}, " a b \r\nmore")[u"kept"_s].toBool());
    QCOMPARE(m_secrets.held.size(), 1);
    QCOMPARE(m_secrets.held.first(), " a b "_ba); // blanks may belong to it
    answer({u"account"_s, u"password"_s, u"Shop"_s, u"--remove"_s});
    QVERIFY(m_secrets.held.isEmpty());
}

void TestAccountSecretCalls::refusesASecretThatCouldNotBeBlottedOut()
{
    answer({u"account"_s, u"add"_s, u"SMS"_s, u"--kind"_s, u"sms_gateway"_s, u"--gateway"_s, u"esms"_s,
            u"--from"_s, u"HOAMAI"_s, u"--field"_s, u"sms_type=2"_s});
    const QStringList words{u"account"_s, u"password"_s, u"SMS"_s, u"--secret"_s, u"api_key"_s};
    const CliCall refused = call(words, "abc\n");
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("shorter than 4"_L1), qPrintable(refused.err));
    QVERIFY(m_secrets.held.isEmpty());
    answer(words, "abcd\n");
    QCOMPARE(m_secrets.held.size(), 1);
}

void TestAccountSecretCalls::refusesASecretThatTheAccountHasWrittenOut()
{
    answer({u"account"_s, u"add"_s, u"SMS"_s, u"--kind"_s, u"sms_gateway"_s, u"--gateway"_s, u"esms"_s,
            u"--from"_s, u"k3y-of-esms"_s, u"--field"_s, u"sms_type=2"_s});
    const QStringList words{u"account"_s, u"password"_s, u"SMS"_s, u"--secret"_s, u"api_key"_s};
    const CliCall refused = call(words, "k3y-of-esms\n");
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("{{api_key}}"_L1), qPrintable(refused.err));
    QVERIFY(!refused.err.contains("k3y-of-esms"_L1) && m_secrets.held.isEmpty());
    answer(words, "s3cret-of-esms\n");
    QCOMPARE(m_secrets.held.size(), 1);
}

void TestAccountSecretCalls::saysWhatToDoWithoutAKeychain_data()
{
    QTest::addColumn<app::SecretFault>("fault");
    QTest::addColumn<QString>("said");
    QTest::newRow("none runs") << app::SecretFault::NoKeychain << u"GNOME Keyring"_s;
    QTest::newRow("it refuses") << app::SecretFault::Denied << u"allow this program"_s;
    QTest::newRow("it does not answer") << app::SecretFault::NoAnswer << u"unlock it"_s;
}

void TestAccountSecretCalls::saysWhatToDoWithoutAKeychain()
{
    QFETCH(const app::SecretFault, fault);
    QFETCH(const QString, said);
    addGmail();
    m_secrets.fault = fault;
    for (const CliCall &refused : {call({u"account"_s, u"password"_s, u"Shop"_s}, "hunter2\n"),
                                   call({u"account"_s, u"test"_s, u"Shop"_s})}) {
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains(said) && !refused.err.contains("hunter2"_L1), qPrintable(refused.err));
    }
}

void TestAccountSecretCalls::saysAtAnApprovalThatOneIsMissing()
{
    answer({u"account"_s, u"add"_s, u"SMS"_s, u"--kind"_s, u"sms_gateway"_s, u"--gateway"_s, u"esms"_s,
            u"--from"_s, u"HOAMAI"_s, u"--field"_s, u"sms_type=2"_s});
    const PlannedForHoa planned(m_shop->database(), db::Channel::Sms, u"Hỏi thăm"_s, u"Chào chị"_s);
    const QString id = QString::number(planned.message.value);
    const CliCall approved = call({u"outbox"_s, u"approve"_s, id});
    QCOMPARE(approved.exitCode, 0); // it is approved all the same
    QVERIFY2(approved.err.contains("nothing goes by SMS yet"_L1) &&
                 approved.err.contains("\"account password 1\""_L1),
             qPrintable(approved.err));
    for (const QString &secret : {u"api_key"_s, u"secret_key"_s})
        answer({u"account"_s, u"password"_s, u"SMS"_s, u"--secret"_s, secret}, "abcdef\n");
    answer({u"outbox"_s, u"withdraw"_s, id});
    QVERIFY(!call({u"outbox"_s, u"approve"_s, id}).err.contains("nothing goes"_L1));
}

void TestAccountSecretCalls::removesTheSecretsOfWhatIsArchived()
{
    addGmail();
    answer({u"account"_s, u"password"_s, u"Shop"_s}, "one\n");
    answer({u"account"_s, u"archive"_s, u"Shop"_s, u"--keep-secrets"_s});
    QCOMPARE(m_secrets.held.size(), 1);
    answer({u"account"_s, u"restore"_s, u"Shop"_s});
    QVERIFY(answer({u"account"_s, u"archive"_s, u"Shop"_s})[u"secretsRemoved"_s].toBool());
    QVERIFY(m_secrets.held.isEmpty());
    answer({u"account"_s, u"restore"_s, u"Shop"_s});
    m_secrets.fault = app::SecretFault::NoKeychain;
    const CliCall half = call({u"account"_s, u"archive"_s, u"Shop"_s});
    QCOMPARE(half.exitCode, 1);
    QVERIFY2(half.err.contains("is archived, and its secrets are still kept"_L1), qPrintable(half.err));
    QVERIFY(account()[u"archived"_s].toBool());
}

void TestAccountSecretCalls::sendsATestToOneself()
{
    test::SmtpServers servers;
    if (!servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    const quint16 port =
        servers.open({{u"login"_s, u"PLAIN"_s}, {u"user"_s, u"hoa"_s}, {u"secret"_s, u"hunter2"_s}});
    addLocal(port);
    const CliCall without = call({u"account"_s, u"test"_s, u"Local"_s});
    QVERIFY2(without.exitCode == 1 && without.err.contains("account password 1"_L1), qPrintable(without.err));
    answer({u"account"_s, u"password"_s, u"Local"_s}, "hunter2\n");
    const QString told = call({u"account"_s, u"test"_s, u"Local"_s, u"--to"_s, u"me@home.example"_s}).out;
    QVERIFY2(told.contains("no message of the outbox"_L1), qPrintable(told));
    QCOMPARE(servers.mails(port).size(), 1);
    QVERIFY(servers.mails(port).constFirst().contains("me@home.example"));
    QVERIFY(answer({u"outbox"_s, u"list"_s, u"--no-prepare"_s})[u"messages"_s].toArray().isEmpty());
}

void TestAccountSecretCalls::refusesATestToACustomer()
{
    addGmail();
    const CliCall refused = call({u"account"_s, u"test"_s, u"Shop"_s, u"--to"_s, u"hoa@example.com"_s});
    QVERIFY2(refused.exitCode == 1 && refused.err.contains("customer 1"_L1), qPrintable(refused.err));
    const CliCall nowhere = call({u"account"_s, u"test"_s, u"Shop"_s, u"--to"_s, u"hoa"_s});
    QVERIFY2(nowhere.exitCode == 1 && nowhere.err.startsWith("menkhach-cli: to: "_L1),
             qPrintable(nowhere.err));
}

void TestAccountSecretCalls::leavesNoPasswordAnywhere()
{
    test::SmtpServers servers;
    if (!servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    // It says again what it was told: the password is wrong.
    const quint16 port =
        servers.open({{u"login"_s, u"PLAIN"_s}, {u"user"_s, u"hoa"_s}, {u"secret"_s, u"another"_s}});
    addLocal(port);
    const CliCall kept = call({u"account"_s, u"password"_s, u"Local"_s}, "hunter2\n");
    const CliCall tested = call({u"account"_s, u"test"_s, u"Local"_s});
    QVERIFY2(tested.exitCode == 1 && tested.err.contains("user name or the password"_L1),
             qPrintable(tested.err));
    const CliCall history = call({u"history"_s, u"--json"_s});
    for (const CliCall &one : {kept, tested, history})
        QVERIFY2(!(one.out + one.err).contains("hunter2"_L1), qPrintable(one.out + one.err));
    QDirIterator files(m_shop->folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("hunter2") && !bytes.contains(QByteArray("hunter2").toBase64()),
                 qPrintable(file.fileName()));
    }
}

MK_TEST(TestAccountSecretCalls)
#include "tst_account_secret_calls.moc"
