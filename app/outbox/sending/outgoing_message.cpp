#include "app/outbox/sending/outgoing_message.h"

#include "app/mail/outgoing_mail.h"
#include "app/mail/shown_pictures.h"
#include "app/messages/sms_parts.h"
#include "app/outbox/accounts/mail_presets.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

OutgoingMail mailOf(const db::OutboxMessage &message, const db::SendingAccount &account,
                    const QString &messageId, const QDateTime &now, const QList<db::MessageFile> &files)
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
    for (const db::MessageFile &file : files)
        addFile(mail, {file.name, file.mediaType.toLatin1(), file.bytes, {}}, file.place);
    showPictures(mail);
    return mail;
}

QList<QByteArray> contentsOf(const QList<db::MessageFile> &files)
{
    QList<QByteArray> contents;
    for (const db::MessageFile &file : files)
        contents.append(file.bytes);
    return contents;
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
                                            QRandomGenerator &random, const QList<db::MessageFile> &files)
{
    OutgoingMessage outgoing;
    outgoing.messageId = messageIdOf(message, account, random);
    outgoing.item.id = outgoing.messageId.section(u'@', 0, 0);
    outgoing.item.recipient = message.address;
    outgoing.item.text = message.text;
    outgoing.costParts = costPartsOf(message, account.kind);
    if (account.kind != db::AccountKind::Smtp) {
        outgoing.payload = message.text.toUtf8();
        outgoing.kept.bytes = outgoing.payload;
        return outgoing;
    }
    outgoing.item.subject = message.subject;
    MK_TRY(outgoing.payload, mailBytes(mailOf(message, account, outgoing.messageId, now, files)));
    MK_CHECK(checkMailSize(outgoing.payload.size(), account));
    MK_TRY(outgoing.kept, withoutFileBodies(outgoing.payload, contentsOf(files)));
    outgoing.item.mail =
        OutgoingBytes{{returnPathOf(account, message.id), message.address}, outgoing.payload};
    return outgoing;
}

} // namespace app
