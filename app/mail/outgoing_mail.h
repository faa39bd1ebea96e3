#pragma once

#include "app/mail/mail_address.h"
#include "db/core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class QRandomGenerator;

namespace app {

/// A file that goes with a mail, or a picture within its HTML.
struct MailFile
{
    QString name;         ///< without folders
    QByteArray mediaType; ///< "image/png"
    QByteArray content;
    QString contentId; ///< of a picture: "logo@shop.example", which the HTML calls "cid:logo@shop.example"
};

/// Where a mail to be left alone goes.
struct UnsubscribeAddress
{
    QString address;
    QString subject; ///< may be empty
};

/// A mail to one person.
struct OutgoingMail
{
    QString messageId; ///< without its angle brackets; see newMessageId()
    QDateTime sentAt;  ///< written with the offset it has
    MailAddress from;
    MailAddress to;
    std::optional<MailAddress> replyTo;
    QString subject;
    QString text;             ///< lines end in "\n"
    QString html;             ///< may be empty
    QList<MailFile> pictures; ///< within the HTML
    QList<MailFile> attachments;
    std::optional<UnsubscribeAddress> unsubscribe;
    bool automatic = false; ///< no person pressed a button for this one (RFC 3834)
};

/// The mail as it is sent and stored: the same for the same mail, in ASCII, lines ended by CRLF and shorter
/// than 998 bytes, those of its bodies at most 76. InvalidInput, naming the field: a control character in it
/// (which could make a field of its own), no such address, date, media type or ID, pictures without HTML.
[[nodiscard]] db::Result<QByteArray> mailBytes(const OutgoingMail &mail);

/// A new Message-ID without its angle brackets: 128 random bits at the domain, whose letters beyond ASCII are
/// written as "xn--...". "localhost" where it is no domain.
QString newMessageId(const QString &domain, QRandomGenerator &random);

} // namespace app
