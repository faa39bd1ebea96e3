#include "app/transports/hand_transport.h"
#include "app/transports/mail_transport.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = app::SendOutcome::Kind;

namespace {

app::OutgoingItem mailToLan()
{
    app::OutgoingItem item;
    item.id = u"mk-42"_s;
    item.recipient = u"lan@example.vn"_s;
    item.mail = {{u"bounce+42@shop.example"_s, u"lan@example.vn"_s}, "Subject: Hello\r\n\r\nHello\r\n"};
    return item;
}

} // namespace

/// E-mail, and messages that a person sends by hand, behind the same interface.
class TestMailTransport final : public QObject
{
    Q_OBJECT
private slots:
    void sendsManyOverOneConnection();
    void opensAnewAfterAPause();
    void saysWhatTheServerAnswered();
    void refusesAnItemWithoutAMail();
    void leavesItToAPersonByHand();
};

void TestMailTransport::sendsManyOverOneConnection()
{
    test::SmtpServers servers;
    if (!servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    const quint16 port = servers.open({});
    app::MailTransport transport(test::localAccount(port), {});
    QVERIFY(transport.capabilities().sendsByItself);
    QVERIFY(transport.capabilities().keepsConnection);
    QVERIFY(transport.capabilities().runsApart);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(transport.send(mailToLan()).outcome.kind, Kind::Accepted);
    QCOMPARE(servers.connections(port), 1);
    QCOMPARE(servers.mails(port).size(), 3);
}

void TestMailTransport::opensAnewAfterAPause()
{
    test::SmtpServers servers;
    if (!servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    const quint16 port = servers.open({});
    app::MailTransport transport(test::localAccount(port), {});
    QCOMPARE(transport.send(mailToLan()).outcome.kind, Kind::Accepted);
    transport.finish();
    QTRY_COMPARE(servers.stepCount(port, u"QUIT"_s), 1);
    QCOMPARE(transport.send(mailToLan()).outcome.kind, Kind::Accepted);
    QCOMPARE(servers.connections(port), 2);
}

void TestMailTransport::saysWhatTheServerAnswered()
{
    test::SmtpServers servers;
    if (!servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    const quint16 port = servers.open({{u"at"_s, QJsonObject{{u"RCPT"_s, u"550 5.1.1 no such user"_s}}}});
    app::MailTransport transport(test::localAccount(port), {});
    const app::SendResult result = transport.send(mailToLan());
    QCOMPARE(result.outcome.kind, Kind::Refused);
    QCOMPARE(result.code, u"550"_s);
    QCOMPARE(result.outcome.status, u"5.1.1"_s);
}

void TestMailTransport::refusesAnItemWithoutAMail()
{
    app::MailTransport transport(test::localAccount(1), {});
    app::OutgoingItem item = mailToLan();
    item.mail.reset();
    QCOMPARE(transport.send(item).outcome.kind, Kind::Refused);
}

void TestMailTransport::leavesItToAPersonByHand()
{
    app::HandTransport transport(db::Channel::Sms);
    app::OutgoingItem item = mailToLan();
    item.recipient = u"+84912345678"_s;
    item.text = u"Chào chị"_s;
    QVERIFY(!transport.capabilities().sendsByItself);
    QCOMPARE(transport.send(item).outcome.kind, Kind::Refused);
    QCOMPARE(transport.link(item).scheme(), u"sms"_s);
    QVERIFY(transport.link(item).toString().contains("912345678"_L1));
    QVERIFY(app::HandTransport(db::Channel::Store).link(item).isEmpty());
}

MK_TEST(TestMailTransport)
#include "tst_mail_transport.moc"
