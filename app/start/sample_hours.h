#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

/// Rules that greet later today greet from the morning on while the shop is a sample: at the latest of some
/// morning hours that is over by now, within the hours the shop allows. What they were is noted in the
/// settings. The caller holds a transaction.
[[nodiscard]] db::Result<void> greetInTheMorning(db::Session &session, const Clock &clock);

/// Rules whose hour is still the one that the sample gave them get theirs back. The caller holds a
/// transaction.
[[nodiscard]] db::Result<void> giveHoursBack(db::Session &session);

} // namespace app
