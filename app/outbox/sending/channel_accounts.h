#pragma once

#include "app/outbox/policy/send_facts.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/sending_account.h"

namespace app {

/// By which account the messages of each channel go by themselves. Those of the others are sent by hand.
using ChannelAccounts = QMap<db::Channel, db::SendingAccount>;

/// The one that was chosen for the channel, else the first by name that fits; archived ones never.
[[nodiscard]] db::Result<ChannelAccounts> channelAccounts(db::Session &session,
                                                          const SendingSettings &settings);

/// What the rules of sending take a message for that goes out from such an account.
SenderKind senderKindOf(db::AccountKind kind);

} // namespace app
