#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// What is due from today on, what was missed and can still go late, and what was settled today; by due time.
/// Only those of the channel and the account, where one is named.
[[nodiscard]] db::Result<QList<db::OutboxMessage>> outboxQueue(db::Session &session, const Clock &clock,
                                                               std::optional<db::Channel> channel = {},
                                                               db::SendingAccountId account = {});

} // namespace app
