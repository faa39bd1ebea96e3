#pragma once

#include "app/transports/secrets.h"
#include "db/core/error.h"
#include "db/outbox/sending_account.h"

#include <QList>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// An account by which approved messages are to go.
struct AwaitedAccount
{
    db::SendingAccount account;
    qint64 messages = 0;
};

/// All of them, by channel.
[[nodiscard]] db::Result<QList<AwaitedAccount>> awaitedAccounts(db::Session &session);

/// Why the account cannot send for want of a secret: one is missing, or the keychain (null: there is none)
/// does not give them. Nothing: it has all it needs. Blocks as Secrets says.
[[nodiscard]] std::optional<SecretError> lackingSecret(Secrets *secrets, const db::SendingAccount &account);

} // namespace app
