#pragma once

#include "app/greetings/greeting_plan.h"

namespace app {

/// Why nothing may go to them by this channel: Refused, Erased, or None where it may.
[[nodiscard]] SkipReason barOf(const db::MessageBars &bars, db::Channel channel);
/// They asked that their data is not used: nothing may go to them by any channel.
[[nodiscard]] bool isRestricted(const db::MessageBars &bars);
/// What bars a message of this purpose at this moment: Restricted, Refused, Erased, or None where it may go.
[[nodiscard]] db::Result<SkipReason> barNow(db::Session &session, db::CustomerId customer,
                                            db::Purpose purpose, db::Channel channel);

} // namespace app
