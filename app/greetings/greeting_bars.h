#pragma once

#include "app/greetings/greeting_plan.h"

namespace app {

/// Why nothing may go to them by this channel: Refused, Erased, or None where it may.
[[nodiscard]] SkipReason barOf(const db::GreetingCandidate &candidate, db::Channel channel);
/// They asked that their data is not used: nothing may go to them by any channel.
[[nodiscard]] bool isRestricted(const db::GreetingCandidate &candidate);

} // namespace app
