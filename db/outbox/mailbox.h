#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>

#include <optional>

namespace db {

/// Up to where a mailbox was read (RFC 3501, 2.3.1.1).
struct MailboxPlace
{
    quint32 uidValidity = 0; ///< 0: never read
    quint32 uid = 0;         ///< of the last mail that was taken or passed over

    friend bool operator==(const MailboxPlace &, const MailboxPlace &) = default;
};

/// Mails that a person has to look for in a mailbox.
struct UnseenMails
{
    int refusals = 0;   ///< want no more messages, and nobody knows whose they are
    int passedOver = 0; ///< could not be read, or the shop's file did not take them

    friend bool operator==(const UnseenMails &, const UnseenMails &) = default;
};

/// The mailbox in which what comes back to an account arrives. Its secret is in the keychain of the system.
struct Mailbox
{
    SendingAccountId account;
    QString host;
    int port = 993;
    LinkSecurity security = LinkSecurity::Tls;
    QString userName;
    QString folder = QStringLiteral("INBOX");
    quint32 uidValidity = 0; ///< as in MailboxPlace
    quint32 uid = 0;
    std::optional<qint64> visitedAtMs; ///< UTC epoch milliseconds; nothing: never
    QString visitWords;                ///< what the server said at the last visit, one line; may be empty
    UnseenMails unseen = {};

    friend bool operator==(const Mailbox &, const Mailbox &) = default;
};

} // namespace db
