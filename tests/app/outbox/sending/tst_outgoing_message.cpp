#include "app/outbox/sending/outgoing_message.h"

#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// A message of the ledger as a server is given it, and by what.
class TestOutgoingMessage final : public QObject
{
    Q_OBJECT
private slots:
    void writesAMailWithAllItNeeds();
    void keepsTheMessageIdOfAnEarlierAttempt();
    void returnsToAnAddressOfItsOwn();
    void countsThePartsOfAnSms();
    void refusesWhatWouldForgeAHeader();

private:
    static db::OutboxMessage message(db::Channel channel)
    {
        db::OutboxMessage message;
        message.id = db::MessageId{42};
        message.channel = channel;
        message.customerName = u"Nguyễn Thị Lan"_s;
        message.address = channel == db::Channel::Email ? u"lan@example.vn"_s : u"+84912345678"_s;
        message.subject = u"Chúc mừng sinh nhật"_s;
        message.text = u"Chào chị Lan"_s;
        return message;
    }
    static db::SendingAccount account(db::AccountKind kind = db::AccountKind::Smtp)
    {
        db::SendingAccount account;
        account.id = db::SendingAccountId{7};
        account.kind = kind;
        account.sender = u"hoa@shop.example"_s;
        account.senderName = u"Tiệm Hoa"_s;
        account.host = u"127.0.0.1"_s;
        account.security = db::LinkSecurity::None;
        return account;
    }
    db::Result<app::OutgoingMessage> made(const db::OutboxMessage &message, const db::SendingAccount &account)
    {
        return app::outgoingMessage(message, account, m_now, m_random);
    }

    const QDateTime m_now{QDate(2026, 11, 21), QTime(10, 0), QTimeZone("Asia/Ho_Chi_Minh")};
    QRandomGenerator m_random{1};
};

void TestOutgoingMessage::writesAMailWithAllItNeeds()
{
    const auto outgoing = made(message(db::Channel::Email), account());
    QVERIFY(outgoing && outgoing->item.mail);
    QCOMPARE(outgoing->payload, outgoing->item.mail->mail);
    QVERIFY(outgoing->messageId.endsWith("@shop.example"_L1));
    QCOMPARE(outgoing->item.mail->envelope.recipient, u"lan@example.vn"_s);
    QCOMPARE(outgoing->item.mail->envelope.returnPath, u"hoa@shop.example"_s);
    const QByteArray &bytes = outgoing->payload;
    for (const char *field :
         {"Auto-Submitted: auto-generated\r\n", "Date: Sat, 21 Nov 2026 10:00:00 +0700\r\n",
          "List-Unsubscribe: <mailto:hoa@shop.example?subject=Unsubscribe"})
        QVERIFY2(bytes.contains(field), bytes.constData());
    QVERIFY(bytes.contains("Message-ID: <" + outgoing->messageId.toLatin1() + '>'));
    QVERIFY(!outgoing->costParts);
}

void TestOutgoingMessage::keepsTheMessageIdOfAnEarlierAttempt()
{
    auto again = message(db::Channel::Email);
    again.sending.internetMessageId = u"abc@shop.example"_s;
    QCOMPARE(made(again, account())->messageId, u"abc@shop.example"_s);
    QVERIFY(made(message(db::Channel::Email), account())->messageId !=
            made(message(db::Channel::Email), account())->messageId);
}

void TestOutgoingMessage::returnsToAnAddressOfItsOwn()
{
    db::SendingAccount own = account();
    own.configuration = u"{\"returnPath\": \"bounce+{id}@shop.example\"}"_s;
    QCOMPARE(made(message(db::Channel::Email), own)->item.mail->envelope.returnPath,
             u"bounce+42@shop.example"_s);
}

void TestOutgoingMessage::countsThePartsOfAnSms()
{
    auto sms = message(db::Channel::Sms);
    sms.text = QString(71, u'ư');
    const auto outgoing = made(sms, account(db::AccountKind::SmsGateway));
    QVERIFY(outgoing && !outgoing->item.mail);
    QCOMPARE(outgoing->costParts, std::optional(2));
    QCOMPARE(outgoing->payload, sms.text.toUtf8());
    QCOMPARE(outgoing->item.text, sms.text);
    QVERIFY(!outgoing->item.id.isEmpty() && !outgoing->item.id.contains(u'@'));
}

void TestOutgoingMessage::refusesWhatWouldForgeAHeader()
{
    auto forged = message(db::Channel::Email);
    forged.subject = u"Chào\r\nBcc: all@example.vn"_s;
    const auto refused = made(forged, account());
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::InvalidInput);
}

MK_TEST(TestOutgoingMessage)
#include "tst_outgoing_message.moc"
