#include "app/outbox/accounts/account_check.h"

#include "app/outbox/accounts/account_configuration.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using app::AccountEntry;
using app::AccountFault;
using app::AccountField;

/// What an account must have, and how the field that is wrong is named.
class TestAccountCheck final : public QObject
{
    Q_OBJECT
private slots:
    void findsNothingWrongWithAGoodOne();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
    void namesEveryFieldThatIsWrong();
    void letsAServerOfThisComputerBeUnprotected();
    void wantsAllThatAGatewayNeeds_data();
    void wantsAllThatAGatewayNeeds();
    void tellsASecretThatIsWrittenOutFromOtherFaults();
    void takesTheSenderOfTheAccountForThatOfTheGateway();
};

using Change = std::function<void(AccountEntry &)>;
Q_DECLARE_METATYPE(Change)

void TestAccountCheck::findsNothingWrongWithAGoodOne()
{
    QVERIFY(app::checkAccount(test::mailEntry()));
    QVERIFY(app::checkAccount(test::smsEntry()));
    QVERIFY(app::checkAccount(test::modemEntry(u"/var/spool/gammu/smsd.db"_s)));
}

void TestAccountCheck::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const Change &change, const QString &field) {
        QTest::newRow(name) << change << field;
    };
    row(
        "no name", [](AccountEntry &e) { e.account.name = u" "_s; }, u"name"_s);
    row(
        "no sender", [](AccountEntry &e) { e.account.sender.clear(); }, u"from"_s);
    row(
        "no address", [](AccountEntry &e) { e.account.sender = u"hoa"_s; }, u"from"_s);
    row(
        "a header within the name", [](AccountEntry &e) { e.account.senderName = u"Hoa\nBcc: x"_s; },
        u"from-name"_s);
    row(
        "no server", [](AccountEntry &e) { e.account.host.clear(); }, u"host"_s);
    row(
        "a path for a server", [](AccountEntry &e) { e.account.host = u"a/b"_s; }, u"host"_s);
    row(
        "no port", [](AccountEntry &e) { e.account.port.reset(); }, u"port"_s);
    row(
        "a port too high", [](AccountEntry &e) { e.account.port = 65536; }, u"port"_s);
    row(
        "in the clear", [](AccountEntry &e) { e.account.security = db::LinkSecurity::None; }, u"security"_s);
    row(
        "a token of nobody",
        [](AccountEntry &e) {
            e.account.login = db::LoginKind::Bearer;
            e.account.userName.clear();
        },
        u"user"_s);
    row(
        "a limit of none", [](AccountEntry &e) { e.account.perDay = 0; }, u"per-day"_s);
    row(
        "too many connections", [](AccountEntry &e) { app::setConnections(e.account, 9); }, u"connections"_s);
    row(
        "no mailbox server", [](AccountEntry &e) { e.mailbox->host.clear(); }, u"mailbox-host"_s);
    row(
        "no mailbox port", [](AccountEntry &e) { e.mailbox->port = 0; }, u"mailbox-port"_s);
    row(
        "a mailbox in the clear", [](AccountEntry &e) { e.mailbox->security = db::LinkSecurity::None; },
        u"mailbox-security"_s);
    row(
        "a mailbox of nobody", [](AccountEntry &e) { e.mailbox->userName.clear(); }, u"mailbox-user"_s);
    row(
        "a folder out of its quotes", [](AccountEntry &e) { e.mailbox->folder = u"a\"b"_s; },
        u"mailbox-folder"_s);
    row(
        "a modem without a queue", [](AccountEntry &e) { e = test::modemEntry({}); }, u"queue"_s);
    row(
        "a queue somewhere", [](AccountEntry &e) { e = test::modemEntry(u"smsd.db"_s); }, u"queue"_s);
    row(
        "a modem with a mailbox",
        [](AccountEntry &e) { e.account = test::modemEntry(u"/tmp/smsd.db"_s).account; }, u"mailbox-host"_s);
}

void TestAccountCheck::namesTheFieldThatIsWrong()
{
    QFETCH(const Change, change);
    QFETCH(const QString, field);
    AccountEntry entry = test::mailEntry();
    change(entry);
    const auto checked = app::checkAccount(entry);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(checked.error().detail.startsWith(field + u": "_s), qPrintable(checked.error().detail));
}

void TestAccountCheck::namesEveryFieldThatIsWrong()
{
    AccountEntry entry = test::mailEntry();
    entry.account.host.clear();
    entry.account.perMinute = -1;
    entry.mailbox->port = 70000;
    QCOMPARE(app::accountProblems(entry),
             (QList<app::AccountProblem>{{AccountField::Host, AccountFault::Missing},
                                         {AccountField::PerMinute, AccountFault::NotALimit},
                                         {AccountField::MailboxPort, AccountFault::NotAPort}}));
}

void TestAccountCheck::letsAServerOfThisComputerBeUnprotected()
{
    AccountEntry entry = test::mailEntry();
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}) {
        entry.account.host = host;
        entry.account.security = db::LinkSecurity::None;
        entry.mailbox->host = host;
        entry.mailbox->security = db::LinkSecurity::None;
        QVERIFY2(app::checkAccount(entry), qPrintable(host));
    }
}

void TestAccountCheck::wantsAllThatAGatewayNeeds_data()
{
    QTest::addColumn<QString>("configuration");
    QTest::addColumn<QString>("said");
    QTest::newRow("no gateway") << QString() << u"gateway"_s;
    QTest::newRow("one that is not known") << app::gatewayConfiguration(u"nobody"_s, {}) << u"nobody"_s;
    QTest::newRow("one of another kind")
        << app::gatewayConfiguration(u"zns"_s, {{u"app_id"_s, u"1"_s}}) << u"another kind"_s;
    QTest::newRow("a field is missing") << app::gatewayConfiguration(u"esms"_s, {}) << u"sms_type"_s;
    QTest::newRow("a field too many")
        << app::gatewayConfiguration(u"esms"_s, {{u"sms_type"_s, u"2"_s}, {u"colour"_s, u"red"_s}})
        << u"colour"_s;
    QTest::newRow("a secret in the open")
        << app::gatewayConfiguration(u"esms"_s, {{u"sms_type"_s, u"2"_s}, {u"api_key"_s, u"k3y"_s}})
        << u"api_key"_s;
}

void TestAccountCheck::wantsAllThatAGatewayNeeds()
{
    QFETCH(const QString, configuration);
    QFETCH(const QString, said);
    AccountEntry entry = test::smsEntry();
    entry.account.configuration = configuration;
    const auto checked = app::checkAccount(entry);
    QVERIFY(!checked);
    QVERIFY2(checked.error().detail.contains(said), qPrintable(checked.error().detail));
    QVERIFY(!checked.error().detail.contains("k3y"_L1));
}

void TestAccountCheck::tellsASecretThatIsWrittenOutFromOtherFaults()
{
    AccountEntry entry = test::smsEntry();
    QJsonObject gateway{
        {u"key"_s, u"own"_s},
        {u"name"_s, u"Own"_s},
        {u"phone"_s, u"local"_s},
        {u"send"_s, QJsonObject{{u"method"_s, u"POST"_s},
                                {u"url"_s, u"https://sms.example/send?key=A1B2C3D4"_s},
                                {u"type"_s, u"none"_s}}},
        {u"answer"_s, QJsonObject{{u"success"_s, u"code"_s}, {u"values"_s, QJsonArray{u"0"_s}}}}};
    entry.account.configuration = app::gatewayConfiguration(gateway, {});
    QCOMPARE(app::accountProblems(entry).constFirst().fault, AccountFault::WrittenSecret);
    gateway.remove(u"phone"_s);
    entry.account.configuration = app::gatewayConfiguration(gateway, {});
    QCOMPARE(app::accountProblems(entry).constFirst().fault, AccountFault::WrongGateway);
}

void TestAccountCheck::takesTheSenderOfTheAccountForThatOfTheGateway()
{
    AccountEntry entry = test::smsEntry();
    QCOMPARE(app::gatewayOf(entry.account).value().fields.value(u"sender"_s), u"HOAMAI"_s);
    entry.account.sender.clear();
    QVERIFY(!app::checkAccount(entry));
    entry = test::smsEntry();
    entry.mailbox = test::mailEntry().mailbox;
    QVERIFY(app::checkAccount(entry).error().detail.contains("e-mail only"_L1));
}

MK_TEST(TestAccountCheck)
#include "tst_account_check.moc"
