#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/customers/merge_store.h"
#include "db/outbox/outbox_message.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

/// A greeting that went out to one entry of a person stands for that of another entry, which is skipped as
/// SkippedBecause::GreetedAlready. All of it within the caller's transaction.

/// A greeting that was skipped so is as it was, unless its words are for the other audience by now, which the
/// schema refuses. Then it is cancelled: the plan makes it again with words that fit.
[[nodiscard]] db::Result<void> planAgain(db::Session &session, const db::SettledGreeting &greeting,
                                         const db::Act &act);

/// After a message was marked as sent: what who was kept would still be sent for its occasion is skipped.
/// Who was kept; nothing: the customer was not merged.
[[nodiscard]] db::Result<std::optional<db::CustomerId>>
settleForKept(db::Session &session, const db::OutboxMessage &message, const db::Act &act);

/// After that mark was taken back: what it stood for waits again. Who was kept, as above.
[[nodiscard]] db::Result<std::optional<db::CustomerId>>
planForKept(db::Session &session, const db::OutboxMessage &message, const db::Act &act);

} // namespace app
