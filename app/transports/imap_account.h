#pragma once

#include "app/mail/smtp_account.h"

namespace app {

struct ImapTimeouts
{
    std::chrono::seconds connect{30};
    std::chrono::seconds reply{120};   ///< for each answer, and while no byte of one moves on
    std::chrono::seconds request{600}; ///< for all of one
};

/// The mailbox in which what comes back arrives. Ways of protection and kinds of secrets are those of the
/// server that sends. The secret of the login is no part of it.
struct ImapAccount
{
    QString host; ///< a name or an IP address
    quint16 port = 993;
    SmtpSecurity security = SmtpSecurity::Tls;
    QString user;
    SmtpSecretKind secretKind = SmtpSecretKind::Password;
    QString mailbox = QStringLiteral("INBOX"); ///< as the server writes it: letters beyond ASCII in its UTF-7
    QString caFile; ///< the certificates that are trusted, PEM; empty: those of the system
    ImapTimeouts timeouts;
};

/// InvalidInput, naming the field: no such host, port, user or mailbox; no protection on the way to another
/// computer; a time of less than a second.
[[nodiscard]] db::Result<void> checkImapAccount(const ImapAccount &account);

/// The mailbox as libcurl takes it: "imaps://mail.shop.example:993/INBOX". Of an account that was checked.
QByteArray imapUrl(const ImapAccount &account);

} // namespace app
