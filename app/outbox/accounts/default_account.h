#pragma once

#include "db/core/error.h"
#include "db/outbox/sending_account.h"

#include <QMap>
#include <QSet>
#include <QString>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Over which channel such an account sends.
db::Channel channelOfAccount(db::AccountKind kind);
/// Whether messages go by an account without a person: by Zalo once one of our templates has an approved one.
bool sendsByItself(const db::SendingAccount &account);
/// Under which the number of a channel's account is kept among the settings: "send.account.email".
QString defaultAccountKey(db::Channel channel);

/// The account by which messages of a channel go out: the one that was chosen, else the first by name of
/// those in use. Nothing: there is none.
[[nodiscard]] db::Result<std::optional<db::SendingAccount>> defaultAccount(db::Session &session,
                                                                           db::Channel channel);

/// By which account the messages of each channel go.
using ChannelAccounts = QMap<db::Channel, db::SendingAccount>;

/// defaultAccount() of all channels; those without one are not in it.
[[nodiscard]] db::Result<ChannelAccounts> defaultAccounts(db::Session &session);
/// Those of them that send by themselves. The messages of the other channels are sent by hand.
[[nodiscard]] db::Result<ChannelAccounts> selfSendingAccounts(db::Session &session);
/// Their channels.
[[nodiscard]] db::Result<QSet<db::Channel>> selfSendingChannels(db::Session &session);

} // namespace app
