#include "app/outbox/sending/outgoing_message.h"

#include "app/mail/outgoing_mail.h"
#include "app/messages/sms_parts.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

OutgoingMail mailOf(const db::OutboxMessage &message, const db::SendingAccount &account,
                    const QString &messageId, const QDateTime &now)
{
    OutgoingMail mail;
    mail.messageId = messageId;
    mail.sentAt = now;
    mail.from = {account.senderName, account.sender};
    mail.to = {message.customerName, message.address};
    mail.subject = message.subject;
    mail.text = message.text;
    mail.unsubscribe = UnsubscribeAddress{account.sender, u"Unsubscribe %1"_s.arg(message.id.value)};
    mail.automatic = true;
    return mail;
}

QString messageIdOf(const db::OutboxMessage &message, const db::SendingAccount &account,
                    QRandomGenerator &random)
{
    if (!message.sending.internetMessageId.isEmpty())
        return message.sending.internetMessageId;
    const bool isMail = account.kind == db::AccountKind::Smtp;
    return newMessageId(isMail ? account.sender.section(u'@', -1) : u"localhost"_s, random);
}

} // namespace

std::optional<int> costPartsOf(const db::OutboxMessage &message, db::AccountKind kind)
{
    switch (kind) {
    case db::AccountKind::SmsGateway:
    case db::AccountKind::Gammu:
        return countSms(message.text).parts;
    case db::AccountKind::Zalo:
        return 1;
    case db::AccountKind::Smtp:
        break;
    }
    return std::nullopt;
}

QString returnPathOf(const db::SendingAccount &account, db::MessageId id)
{
    const QJsonObject configuration = QJsonDocument::fromJson(account.configuration.toUtf8()).object();
    QString path = configuration.value(u"returnPath"_s).toString();
    return path.isEmpty() ? account.sender : path.replace("{id}"_L1, QString::number(id.value));
}

db::Result<OutgoingMessage> outgoingMessage(const db::OutboxMessage &message,
                                            const db::SendingAccount &account, const QDateTime &now,
                                            QRandomGenerator &random)
{
    OutgoingMessage outgoing;
    outgoing.messageId = messageIdOf(message, account, random);
    outgoing.item.id = outgoing.messageId.section(u'@', 0, 0);
    outgoing.item.recipient = message.address;
    outgoing.item.text = message.text;
    outgoing.costParts = costPartsOf(message, account.kind);
    if (account.kind != db::AccountKind::Smtp) {
        outgoing.payload = message.text.toUtf8();
        return outgoing;
    }
    outgoing.item.subject = message.subject;
    MK_TRY(outgoing.payload, mailBytes(mailOf(message, account, outgoing.messageId, now)));
    outgoing.item.mail =
        OutgoingBytes{{returnPathOf(account, message.id), message.address}, outgoing.payload};
    return outgoing;
}

} // namespace app
