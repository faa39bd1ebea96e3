#include "app/mail/smtp_account.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::SmtpAccount;
using app::SmtpSecurity;

namespace {

SmtpAccount shopAccount()
{
    SmtpAccount account;
    account.host = u"mail.shop.example"_s;
    account.sender.address = u"hoa@shop.example"_s;
    return account;
}

} // namespace

/// Which accounts a mail may be sent with.
class TestSmtpAccount final : public QObject
{
    Q_OBJECT
private slots:
    void writesTheAddressOfTheServer();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
    void doesWithoutProtectionOnThisComputerOnly();
};

void TestSmtpAccount::writesTheAddressOfTheServer()
{
    SmtpAccount account = shopAccount();
    QVERIFY(app::checkSmtpAccount(account));
    QCOMPARE(app::smtpUrl(account), "smtp://mail.shop.example:587/shop.example"_ba);
    account.security = SmtpSecurity::Tls;
    account.port = 465;
    account.heloName = u"desk1.shop.example"_s;
    QCOMPARE(app::smtpUrl(account), "smtps://mail.shop.example:465/desk1.shop.example"_ba);
    account.host = u"2001:db8::1"_s;
    account.heloName = u"[192.0.2.7]"_s;
    QVERIFY(app::checkSmtpAccount(account));
    QCOMPARE(app::smtpUrl(account), "smtps://[2001:db8::1]:465/%5B192.0.2.7%5D"_ba);
    account.host = u"thư.example"_s;
    QCOMPARE(app::smtpUrl(account), "smtps://xn--th-e0a.example:465/%5B192.0.2.7%5D"_ba);
}

void TestSmtpAccount::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<SmtpAccount>("account");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &field, auto change) {
        SmtpAccount account = shopAccount();
        change(account);
        QTest::newRow(name) << account << field;
    };
    row("no host", u"host"_s, [](SmtpAccount &a) { a.host.clear(); });
    row("another place behind the host", u"host"_s, [](SmtpAccount &a) { a.host = u"shop.example/evil"_s; });
    row("a user before the host", u"host"_s, [](SmtpAccount &a) { a.host = u"shop@evil.example"_s; });
    row("a port behind the host", u"host"_s, [](SmtpAccount &a) { a.host = u"shop.example:25"_s; });
    row("a line break in the host", u"host"_s, [](SmtpAccount &a) { a.host = u"shop.example\n"_s; });
    row("no port", u"port"_s, [](SmtpAccount &a) { a.port = 0; });
    row("no sender", u"e-mail address"_s, [](SmtpAccount &a) { a.sender = {}; });
    row("a command in the name", u"heloName"_s, [](SmtpAccount &a) { a.heloName = u"desk\r\nMAIL"_s; });
    row("brackets without a number", u"heloName"_s, [](SmtpAccount &a) { a.heloName = u"[desk]"_s; });
    row("a control character in the user", u"user"_s, [](SmtpAccount &a) { a.user = u"desk\u0001auth"_s; });
    row("no time", u"timeouts"_s, [](SmtpAccount &a) { a.timeouts.reply = {}; });
}

void TestSmtpAccount::namesTheFieldThatIsWrong()
{
    QFETCH(SmtpAccount, account);
    QFETCH(QString, field);
    const auto checked = app::checkSmtpAccount(account);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(checked.error().detail.contains(field), qPrintable(checked.error().detail));
}

void TestSmtpAccount::doesWithoutProtectionOnThisComputerOnly()
{
    SmtpAccount account = shopAccount();
    account.security = SmtpSecurity::None;
    for (const QString &host : {u"localhost"_s, u"LocalHost"_s, u"127.0.0.1"_s, u"127.1.2.3"_s, u"::1"_s}) {
        account.host = host;
        QVERIFY2(app::checkSmtpAccount(account), qPrintable(host));
    }
    for (const QString &host : {u"mail.shop.example"_s, u"192.168.1.1"_s, u"localhost.evil.example"_s,
                                u"127.0.0.1.evil.example"_s, u"0.0.0.0"_s, u"::"_s, u"2001:db8::1"_s}) {
        account.host = host;
        QVERIFY2(!app::checkSmtpAccount(account), qPrintable(host));
    }
}

MK_TEST(TestSmtpAccount)
#include "tst_smtp_account.moc"
