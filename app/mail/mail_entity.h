#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace app {

/// A part of a mail while it is written: its own fields, and its body or its parts.
struct MailEntity
{
    QByteArray fields;    ///< Content-Type and its like, CRLF behind each
    QByteArray body;      ///< encoded; empty of a multipart
    QByteArray multipart; ///< "multipart/mixed", maybe with parameters; empty of what has a body
    QList<MailEntity> parts;
};

/// Text as a part of that media type: 7bit where its lines allow it, else quoted-printable or base64,
/// whichever is shorter. It ends with a line break if there is any.
MailEntity textEntity(const QByteArray &mediaType, const QString &text);

/// Bytes as a part in base64. `disposition`: "attachment" or "inline".
MailEntity fileEntity(const QByteArray &mediaType, const QByteArray &disposition, const QString &name,
                      const QByteArray &content);

MailEntity multipartEntity(const QByteArray &mediaType, const QList<MailEntity> &parts);

/// Fields, blank line and body, with boundaries that are made of `seed` and stand in no body.
QByteArray entityBytes(const MailEntity &entity, const QByteArray &seed);

} // namespace app
