#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>

#include <optional>

namespace db {

/// By which server, and as whom, messages go out. Its secret is in the keychain of the system, never here.
struct SendingAccount
{
    SendingAccountId id;
    AccountKind kind = AccountKind::Smtp;
    QString name;       ///< what people call it, unique
    QString sender;     ///< an e-mail address, a brand name or a number
    QString senderName; ///< may be empty
    QString host;       ///< empty for what is on this computer, and where `configuration` names it
    std::optional<int> port;
    LinkSecurity security = LinkSecurity::Tls;
    QString userName; ///< empty: no login
    LoginKind login = LoginKind::Password;
    QString keychainKey;          ///< under which the keychain has the secret; empty: there is none
    QString configuration;        ///< of a gateway, JSON; may be empty
    std::optional<int> perMinute; ///< messages at most; nothing: no limit
    std::optional<int> perDay;    ///< messages at most in 24 hours; nothing: no limit
    bool archived = false;

    friend bool operator==(const SendingAccount &, const SendingAccount &) = default;
};

} // namespace db
