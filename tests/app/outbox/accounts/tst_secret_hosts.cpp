#include "app/outbox/accounts/secret_hosts.h"

#include "tests/app/outbox/accounts/entries.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// To which hosts one password may be offered.
class TestSecretHosts final : public QObject
{
    Q_OBJECT
private slots:
    void knowWhoRunsBoth_data();
    void knowWhoRunsBoth();
    void followTheAddressOfAGateway();
    void tellAMailboxElsewhere();
};

void TestSecretHosts::knowWhoRunsBoth_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isOne");
    const auto row = [](const char *name, const QString &host, const QString &other, bool isOne) {
        QTest::newRow(name) << host << other << isOne;
    };
    row("one host", u"mail.shop.vn"_s, u"MAIL.shop.vn"_s, true);
    row("one domain", u"smtp.shop.com.vn"_s, u"imap.mail.shop.com.vn"_s, true);
    row("two shops below com.vn", u"smtp.shop.com.vn"_s, u"imap.evil.com.vn"_s, false);
    row("two shops below com", u"smtp.shop.com"_s, u"imap.evil.com"_s, false);
    row("a domain in front of another", u"smtp.shop.com"_s, u"smtp.shop.com.evil.com"_s, false);
    row("one preset", u"smtp-mail.outlook.com"_s, u"outlook.office365.com"_s, true);
    row("two presets", u"smtp.gmail.com"_s, u"imap.mail.yahoo.com"_s, false);
    row("this computer", u"127.0.0.1"_s, u"127.0.0.1"_s, true);
    row("two addresses of one net", u"192.0.2.1"_s, u"192.0.2.2"_s, false);
    row("two bare names", u"mail"_s, u"backup"_s, false);
    row("no name", QString(), QString(), false);
}

void TestSecretHosts::knowWhoRunsBoth()
{
    QFETCH(const QString, host);
    QFETCH(const QString, other);
    QFETCH(const bool, isOne);
    QCOMPARE(app::isOfOneProvider(host, other), isOne);
    QCOMPARE(app::isOfOneProvider(other, host), isOne);
}

void TestSecretHosts::followTheAddressOfAGateway()
{
    const app::AccountEntry before = test::smsEntry();
    app::AccountEntry after = before;
    after.account.name = u"Other"_s;
    after.account.sender = u"LAN"_s;
    QVERIFY(!app::logsInElsewhere(before, after));
    after.account.configuration = u"{}"_s;
    QVERIFY(app::logsInElsewhere(before, after));
}

void TestSecretHosts::tellAMailboxElsewhere()
{
    app::AccountEntry without = test::mailEntry();
    without.mailbox.reset();
    app::AccountEntry with = test::mailEntry();
    QVERIFY(!app::logsInElsewhere(without, with)); // opened with the password of the account
    with.mailbox->host = u"imap.other.example"_s;
    QVERIFY(app::logsInElsewhere(without, with));
    QVERIFY(app::logsInElsewhere(with, without)); // or its password would wait for the next mailbox
}

MK_TEST(TestSecretHosts)
#include "tst_secret_hosts.moc"
