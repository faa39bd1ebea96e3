#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace app {

/// A field of a mail's header.
struct MailHeader
{
    QByteArray name;  ///< in small letters
    QByteArray value; ///< unfolded, as it stands there
};

/// A mail, or a part of one.
struct MailPart
{
    QList<MailHeader> headers;
    QByteArray mediaType = "text/plain"; ///< in small letters
    QByteArray charset;                  ///< as it is named; may be empty
    QByteArray content;                  ///< decoded; of what has no children
    /// The parts of a multipart; the mail within a message/rfc822; of a delivery status, a feedback report or
    /// the header of a mail (text/rfc822-headers): its groups of fields, as parts with headers alone.
    QList<MailPart> children;

    /// The value of the first field of that name (in small letters); empty where there is none.
    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
    /// The same as text, encoded words decoded.
    QString headerText(QByteArrayView name) const;
    /// The content by its charset, lines ended by "\n". No more than kMostMailText bytes of it are read.
    QString text() const;
    /// It is meant to be saved rather than read.
    bool isAttachment() const;
    /// As the sender names it, without folders; empty where it has no name.
    QString fileName() const;
};

constexpr qsizetype kMostMailText = qsizetype{4} * 1024 * 1024;

} // namespace app
