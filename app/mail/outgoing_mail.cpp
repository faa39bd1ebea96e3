#include "app/mail/outgoing_mail.h"

#include "app/mail/encoded_words.h"
#include "app/mail/mail_date.h"
#include "app/mail/mail_entity.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestToken = 900; ///< bytes: what cannot be folded still fits into a line of 998
constexpr QStringView kPlainInId = u"!#$%&'*+-/=?^_`{|}~.";
constexpr QByteArrayView kPlainInMediaType = "!#$&-^_.+";

db::Result<void> invalid(const QString &field, const QString &why)
{
    return db::failure(db::ErrorKind::InvalidInput, u"%1: %2"_s.arg(field, why));
}

db::Result<void> checkText(const QString &field, const QString &text)
{
    const auto found =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (found == text.end())
        return {};
    return invalid(field, u"control character U+%1"_s.arg(found->unicode(), 4, 16, QChar(u'0')));
}

db::Result<void> checkAddress(const QString &field, const MailAddress &address)
{
    MK_CHECK(checkText(field, address.name));
    MK_CHECK(checkText(field, address.address));
    if (const auto wire = wireAddress(address.address); !wire)
        return invalid(field, wire.error().detail);
    return {};
}

/// "left@right", which needs no quotes within angle brackets.
db::Result<void> checkId(const QString &field, const QString &id)
{
    const auto plain = [](QChar c) {
        return c < u'\x80' && (c.isLetterOrNumber() || kPlainInId.contains(c));
    };
    const qsizetype at = id.indexOf(u'@');
    const bool good = at > 0 && at + 1 < id.size() && id.size() <= kLongestToken &&
                      std::all_of(id.begin(), id.begin() + at, plain) &&
                      std::all_of(id.begin() + at + 1, id.end(), plain);
    return good ? db::Result<void>() : invalid(field, u"not of the form left@right"_s);
}

db::Result<void> checkMediaType(const QString &field, const QByteArray &type)
{
    const auto plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               kPlainInMediaType.contains(c);
    };
    const qsizetype slash = type.indexOf('/');
    const bool good = slash > 0 && slash + 1 < type.size() && type.size() <= 100 &&
                      std::all_of(type.begin(), type.begin() + slash, plain) &&
                      std::all_of(type.begin() + slash + 1, type.end(), plain);
    // Their bodies are not written in base64.
    if (!good || type.toLower().startsWith("multipart/") || type.toLower().startsWith("message/"))
        return invalid(field, u"not the media type of a file"_s);
    return {};
}

db::Result<void> checkMail(const OutgoingMail &mail)
{
    MK_CHECK(checkId(u"Message-ID"_s, mail.messageId));
    if (!mail.sentAt.isValid() || mail.sentAt.date().year() < 1900 || mail.sentAt.date().year() > 9999)
        return invalid(u"Date"_s, u"not a date"_s);
    MK_CHECK(checkAddress(u"From"_s, mail.from));
    MK_CHECK(checkAddress(u"To"_s, mail.to));
    if (mail.replyTo)
        MK_CHECK(checkAddress(u"Reply-To"_s, *mail.replyTo));
    MK_CHECK(checkText(u"Subject"_s, mail.subject));
    if (mail.unsubscribe) {
        MK_CHECK(checkAddress(u"List-Unsubscribe"_s, {{}, mail.unsubscribe->address}));
        MK_CHECK(checkText(u"List-Unsubscribe"_s, mail.unsubscribe->subject));
    }
    if (!mail.pictures.isEmpty() && mail.html.isEmpty())
        return invalid(u"pictures"_s, u"there is no HTML to show them in"_s);
    for (const MailFile &picture : mail.pictures) {
        MK_CHECK(checkId(u"Content-ID"_s, picture.contentId));
        MK_CHECK(checkText(u"filename"_s, picture.name));
        MK_CHECK(checkMediaType(u"Content-Type"_s, picture.mediaType));
    }
    for (const MailFile &file : mail.attachments) {
        MK_CHECK(checkText(u"filename"_s, file.name));
        MK_CHECK(checkMediaType(u"Content-Type"_s, file.mediaType));
    }
    return {};
}

QByteArray tokenField(QByteArrayView name, const QByteArray &value)
{
    HeaderLine line(name);
    line.add(value);
    return line.bytes();
}

db::Result<QByteArray> addressField(QByteArrayView name, const MailAddress &address)
{
    HeaderLine line(name);
    MK_CHECK(addAddress(line, address));
    return line.bytes();
}

// RFC 2369; the address as RFC 6068 writes it.
db::Result<QByteArray> unsubscribeField(const UnsubscribeAddress &where)
{
    MK_TRY(const auto wire, wireAddress(where.address));
    QByteArray target = "<mailto:" + QUrl::toPercentEncoding(QString::fromLatin1(wire), "@");
    if (!where.subject.isEmpty())
        target += "?subject=" + QUrl::toPercentEncoding(where.subject);
    if (target.size() > kLongestToken)
        return db::failure(db::ErrorKind::InvalidInput, u"List-Unsubscribe: the subject is too long"_s);
    return tokenField("List-Unsubscribe", target + '>');
}

db::Result<QByteArray> mailFields(const OutgoingMail &mail)
{
    QByteArray fields = tokenField("Date", mailDate(mail.sentAt));
    MK_TRY(const auto from, addressField("From", mail.from));
    fields += from;
    if (mail.replyTo) {
        MK_TRY(const auto replyTo, addressField("Reply-To", *mail.replyTo));
        fields += replyTo;
    }
    MK_TRY(const auto to, addressField("To", mail.to));
    fields += to;
    HeaderLine subject("Subject");
    addText(subject, mail.subject);
    fields += subject.bytes() + tokenField("Message-ID", '<' + mail.messageId.toLatin1() + '>');
    if (mail.unsubscribe) {
        MK_TRY(const auto unsubscribe, unsubscribeField(*mail.unsubscribe));
        fields += unsubscribe;
    }
    if (mail.automatic)
        fields += "Auto-Submitted: auto-generated\r\n";
    return fields + "MIME-Version: 1.0\r\n";
}

MailEntity bodyOf(const OutgoingMail &mail)
{
    MailEntity body = textEntity("text/plain", mail.text);
    if (!mail.html.isEmpty()) {
        MailEntity html = textEntity("text/html", mail.html);
        if (!mail.pictures.isEmpty()) {
            QList<MailEntity> related{html};
            for (const MailFile &picture : mail.pictures) {
                MailEntity part = fileEntity(picture.mediaType, "inline", picture.name, picture.content);
                part.fields += tokenField("Content-ID", '<' + picture.contentId.toLatin1() + '>');
                related.append(part);
            }
            html = multipartEntity("multipart/related; type=\"text/html\"", related);
        }
        body = multipartEntity("multipart/alternative", {body, html});
    }
    if (mail.attachments.isEmpty())
        return body;
    QList<MailEntity> mixed{body};
    for (const MailFile &file : mail.attachments)
        mixed.append(fileEntity(file.mediaType, "attachment", file.name, file.content));
    return multipartEntity("multipart/mixed", mixed);
}

} // namespace

db::Result<QByteArray> mailBytes(const OutgoingMail &mail)
{
    MK_CHECK(checkMail(mail));
    MK_TRY(const auto fields, mailFields(mail));
    return fields + entityBytes(bodyOf(mail), mail.messageId.toLatin1());
}

QString newMessageId(const QString &domain, QRandomGenerator &random)
{
    std::array<quint32, 4> bits{};
    random.fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    QString id;
    for (const quint32 part : bits)
        id += u"%1"_s.arg(part, 8, 16, QChar(u'0'));
    const auto wire = wireAddress(u"id@"_s + domain);
    return id + (wire ? QString::fromLatin1(wire->sliced(2)) : u"@localhost"_s);
}

} // namespace app
