#pragma once

#include "app/core/clock.h"
#include "app/outbox/sending/release_report.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

class AccountLine;

/// Puts an approved message off until the account may send again, and the next one behind it. What is told of
/// it: Held where it is not approved any more.
[[nodiscard]] db::Result<ReleasedMessage> putOff(db::Session &session, const Clock &clock, db::MessageId id,
                                                 AccountLine &line, ReleaseReport &report);

} // namespace app
