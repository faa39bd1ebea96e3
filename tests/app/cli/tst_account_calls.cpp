#include "tests/app/cli/account_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The accounts to send by, from the command line.
class TestAccountCalls final : public QObject, AccountShop
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void saysThatThereAreNone();
    void listsThePresets();
    void addsAnAccountFromAPreset();
    void takesSeveralConnections();
    void addsAGateway();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void changesWhatIsNamedOnly();
    void asksForTheSecretsAgainOfAnotherServer();
    void takesTheMailboxAway();
    void archivesAndRestores();
    void choosesTheDefault();
};

void TestAccountCalls::saysThatThereAreNone()
{
    const QString text = call({u"account"_s, u"list"_s}).out;
    QVERIFY2(text.contains("account add"_L1), qPrintable(text));
    QVERIFY(answer({u"account"_s, u"list"_s}).value(u"accounts"_s).toArray().isEmpty());
}

void TestAccountCalls::listsThePresets()
{
    const QJsonObject document = answer({u"account"_s, u"presets"_s});
    QCOMPARE(document[u"presets"_s][0][u"smtp"_s].toString(), u"smtp.gmail.com"_s);
    QCOMPARE(document[u"presets"_s][0][u"perDay"_s].toInt(), 500);
    QCOMPARE(document[u"gateways"_s][0][u"key"_s].toString(), u"esms"_s);
    const QString text = call({u"account"_s, u"presets"_s}).out;
    QVERIFY2(text.contains("zns"_L1) && text.contains("app password"_L1), qPrintable(text));
    for (const QJsonValue &preset : document[u"presets"_s].toArray()) // in whole sentences
        QVERIFY2(text.contains(preset[u"note"_s].toString()), qPrintable(text));
}

void TestAccountCalls::addsAnAccountFromAPreset()
{
    addGmail();
    const QJsonObject added = account();
    QCOMPARE(added[u"host"_s].toString(), u"smtp.gmail.com"_s);
    QCOMPARE(added[u"user"_s].toString(), u"hoamai@gmail.com"_s);
    QCOMPARE(added[u"perDay"_s].toInt(), 500);
    QCOMPARE(added[u"mailbox"_s][u"host"_s].toString(), u"imap.gmail.com"_s);
    QVERIFY(added[u"default"_s].toBool());
    QVERIFY(call({u"history"_s}).out.contains("Account added: Shop"_L1));
    QCOMPARE(call({u"undo"_s}).exitCode, 0);
    QVERIFY(account()[u"archived"_s].toBool());
}

void TestAccountCalls::takesSeveralConnections()
{
    addGmail();
    QCOMPARE(account()[u"connections"_s].toInt(), 1);
    answer({u"account"_s, u"change"_s, u"Shop"_s, u"--connections"_s, u"4"_s});
    QCOMPARE(account()[u"connections"_s].toInt(), 4);
    answer({u"account"_s, u"change"_s, u"Shop"_s, u"--connections"_s, u"1"_s});
    QCOMPARE(account()[u"connections"_s].toInt(), 1);
}

void TestAccountCalls::addsAGateway()
{
    const QJsonObject added =
        answer({u"account"_s, u"add"_s, u"SMS"_s, u"--kind"_s, u"sms_gateway"_s, u"--gateway"_s, u"esms"_s,
                u"--from"_s, u"HOAMAI"_s, u"--field"_s, u"sms_type=2"_s});
    QCOMPARE(added[u"secrets"_s].toArray(), (QJsonArray{u"api_key"_s, u"secret_key"_s}));
    QCOMPARE(account()[u"channel"_s].toString(), u"sms"_s);
    answer({u"account"_s, u"password"_s, u"SMS"_s, u"--secret"_s, u"secret_key"_s}, "s3cret\n");
    QCOMPARE(m_secrets.held.size(), 1);
    QVERIFY(m_secrets.held.firstKey().endsWith("/secret_key"_L1));
}

void TestAccountCalls::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such preset") << QStringList{u"add"_s, u"A"_s, u"--preset"_s, u"gmial"_s} << 2
                                    << u"gmail"_s;
    QTest::newRow("a preset for nobody")
        << QStringList{u"add"_s, u"A"_s, u"--preset"_s, u"gmail"_s} << 2 << u"--from"_s;
    QTest::newRow("no port") << QStringList{u"add"_s, u"A"_s, u"--port"_s, u"0"_s} << 2 << u"--port"_s;
    QTest::newRow("too many connections")
        << QStringList{u"change"_s, u"Shop"_s, u"--connections"_s, u"9"_s} << 2 << u"--connections"_s;
    QTest::newRow("no such security")
        << QStringList{u"add"_s, u"A"_s, u"--security"_s, u"ssl"_s} << 2 << u"starttls"_s;
    QTest::newRow("no field") << QStringList{u"add"_s, u"A"_s, u"--field"_s, u"x"_s} << 2 << u"NAME=VALUE"_s;
    QTest::newRow("no server") << QStringList{u"add"_s, u"A"_s, u"--from"_s, u"a@b.example"_s} << 1
                               << u"host: is missing"_s;
    QTest::newRow("in the clear") << QStringList{u"add"_s,         u"A"_s,      u"--from"_s,
                                                 u"a@b.example"_s, u"--host"_s, u"mail.example"_s,
                                                 u"--port"_s,      u"25"_s,     u"--security"_s,
                                                 u"none"_s}
                                  << 1 << u"security: "_s;
    QTest::newRow("no such account") << QStringList{u"archive"_s, u"Nobody"_s} << 1 << u"account list"_s;
    QTest::newRow("a name that is taken")
        << QStringList{u"add"_s, u"Shop"_s, u"--preset"_s, u"yahoo"_s, u"--from"_s, u"a@yahoo.com"_s} << 1
        << u"called \"Shop\" already"_s;
    QTest::newRow("no such secret") << QStringList{u"password"_s, u"Shop"_s, u"--secret"_s, u"x"_s} << 2
                                    << u"mailbox"_s;
    QTest::newRow("an empty password") << QStringList{u"password"_s, u"Shop"_s} << 1 << u"standard input"_s;
    QTest::newRow("a password as an argument")
        << QStringList{u"password"_s, u"Shop"_s, u"hunter2"_s} << 2 << u"Usage: "_s;
}

void TestAccountCalls::refusesAWrongCall()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    addGmail();
    const CliCall refused = call(QStringList{u"account"_s} + words);
    QVERIFY2(refused.exitCode == exitCode && refused.err.contains(said), qPrintable(refused.err));
    QCOMPARE(answer({u"account"_s, u"list"_s}).value(u"accounts"_s).toArray().size(), 1);
}

void TestAccountCalls::changesWhatIsNamedOnly()
{
    addGmail();
    const QJsonObject before = account();
    answer({u"account"_s, u"change"_s, u"Shop"_s, u"--per-day"_s, u"any"_s, u"--from-name"_s, u"Hoa Mai"_s});
    QJsonObject expected = before;
    expected.insert(u"perDay"_s, QJsonValue());
    expected.insert(u"fromName"_s, u"Hoa Mai"_s);
    QCOMPARE(account(), expected);
    QVERIFY(!answer({u"account"_s, u"change"_s, u"1"_s, u"--name"_s, u"Shop"_s})[u"changed"_s].toBool());
    QCOMPARE(call({u"undo"_s}).exitCode, 0);
    QCOMPARE(account(), before);
}

void TestAccountCalls::asksForTheSecretsAgainOfAnotherServer()
{
    addGmail();
    answer({u"account"_s, u"password"_s, u"Shop"_s}, "hunter2\n");
    const QStringList change{u"account"_s, u"change"_s, u"Shop"_s, u"--host"_s, u"smtp.evil.example"_s};
    const QJsonObject elsewhere = answer(change);
    QCOMPARE(elsewhere[u"secrets"_s].toArray(), (QJsonArray{u"password"_s, u"mailbox"_s}));
    QVERIFY(elsewhere[u"secretsRemoved"_s].toBool());
    QVERIFY(m_secrets.held.isEmpty()); // nothing uses the old one any more
    const CliCall tested = call({u"account"_s, u"test"_s, u"Shop"_s});
    QVERIFY2(tested.exitCode == 1 && tested.err.contains("keychain has no password"_L1),
             qPrintable(tested.err));
    const CliCall onceMore = call({u"account"_s, u"change"_s, u"Shop"_s, u"--host"_s, u"smtp.b.example"_s});
    QVERIFY2(onceMore.out.contains("but not its earlier secrets"_L1), qPrintable(onceMore.out));
    m_secrets.fault = app::SecretFault::Denied;
    const CliCall changed = call({u"account"_s, u"change"_s, u"Shop"_s, u"--user"_s, u"lan"_s});
    QVERIFY2(changed.out.contains("\"account password 1\""_L1), qPrintable(changed.out));
    QVERIFY2(changed.err.contains("the earlier secrets are still kept"_L1), qPrintable(changed.err));
    QVERIFY(!changed.out.contains("but not its earlier secrets"_L1));
}

void TestAccountCalls::takesTheMailboxAway()
{
    addGmail();
    answer({u"account"_s, u"change"_s, u"Shop"_s, u"--no-mailbox"_s});
    QVERIFY(account()[u"mailbox"_s].isNull());
    answer({u"account"_s, u"change"_s, u"Shop"_s, u"--mailbox-host"_s, u"imap.example"_s, u"--mailbox-user"_s,
            u"hoa"_s});
    QCOMPARE(account()[u"mailbox"_s][u"port"_s].toInt(), 993);
}

void TestAccountCalls::archivesAndRestores()
{
    addGmail();
    answer({u"account"_s, u"archive"_s, u"Shop"_s});
    QVERIFY(call({u"account"_s, u"list"_s}).out.contains("archived"_L1));
    QCOMPARE(call({u"account"_s, u"archive"_s, u"Shop"_s}).exitCode, 1);
    answer({u"account"_s, u"restore"_s, u"Shop"_s});
    QVERIFY(!account()[u"archived"_s].toBool());
}

void TestAccountCalls::choosesTheDefault()
{
    addGmail();
    answer({u"account"_s, u"add"_s, u"Zoho"_s, u"--preset"_s, u"zoho"_s, u"--from"_s, u"a@zoho.com"_s});
    QVERIFY(account(0)[u"default"_s].toBool() && !account(1)[u"default"_s].toBool());
    QCOMPARE(answer({u"account"_s, u"default"_s, u"Zoho"_s})[u"channel"_s].toString(), u"email"_s);
    QVERIFY(!account(0)[u"default"_s].toBool() && account(1)[u"default"_s].toBool());
}

MK_TEST(TestAccountCalls)
#include "tst_account_calls.moc"
