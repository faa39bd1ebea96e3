#pragma once

#include "db/core/error.h"
#include "db/outbox/sending_account.h"

#include <QString>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Over which channel such an account sends.
db::Channel channelOfAccount(db::AccountKind kind);
/// Under which the account of a channel is kept among the settings.
QString defaultAccountKey(db::Channel channel);

/// The account by which messages of a channel go out: the one that was chosen, else the first by name of
/// those in use. Nothing: there is none.
[[nodiscard]] db::Result<std::optional<db::SendingAccount>> defaultAccount(db::Session &session,
                                                                           db::Channel channel);

} // namespace app
