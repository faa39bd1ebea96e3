#pragma once

#include "app/mail/mail_address.h"
#include "db/core/error.h"

#include <QString>

#include <chrono>

namespace app {

/// How the way to the server is protected.
enum class SmtpSecurity
{
    StartTls, ///< begun in the clear and protected before anything is said, usually port 587
    Tls,      ///< protected from the first byte, usually port 465
    None      ///< for a server on this computer only
};

/// What the secret of a login is.
enum class SmtpSecretKind
{
    Password,
    BearerToken ///< of OAuth 2.0: OAUTHBEARER or XOAUTH2, whichever the server knows
};

/// How long a server may take.
struct SmtpTimeouts
{
    std::chrono::seconds connect{30}; ///< for each way to it; then for its greeting and the login
    /// For each answer, and while no byte of the mail moves on. RFC 5321, 4.5.3.2 grants most of them five
    /// minutes. A short one makes mails of which nobody knows whether they were sent.
    std::chrono::seconds reply{300};
    std::chrono::seconds mail{1800}; ///< for all of it
    /// For what a stop waits once the server has begun to take the mail: its answer is worth more than a
    /// quick end.
    std::chrono::seconds afterStop{10};
};

/// The server that sends mails for an address. The secret of its login is no part of it.
struct SmtpAccount
{
    QString host; ///< a name or an IP address
    quint16 port = 587;
    SmtpSecurity security = SmtpSecurity::StartTls;
    QString user; ///< empty: the server asks for no login
    SmtpSecretKind secretKind = SmtpSecretKind::Password;
    MailAddress sender;
    QString heloName; ///< how this computer calls itself; empty: the domain of the sender
    QString caFile;   ///< the certificates that are trusted, PEM; empty: those of the system
    SmtpTimeouts timeouts;
};

/// InvalidInput, naming the field: no such host, port, sender or name; a control character in the user's
/// name; no protection on the way to another computer; a time of less than a second.
[[nodiscard]] db::Result<void> checkSmtpAccount(const SmtpAccount &account);

/// The address of the server as libcurl takes it: "smtp://mail.shop.example:587/desk.shop.example", the name
/// of this computer behind its slash. Of an account that was checked.
QByteArray smtpUrl(const SmtpAccount &account);

} // namespace app
