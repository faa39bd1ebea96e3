#pragma once

#include "app/outbox/sending/round_context.h"

namespace app {

/// Whether a due message can be claimed now.
enum class Readiness
{
    Ready,
    Passed, ///< left as it is, or put off
    Waits   ///< for an answer to another
};

/// Of a message by that account, which is opened where that has to be; what is passed is told, and noted in
/// the report.
[[nodiscard]] db::Result<Readiness> readinessOf(const RoundContext &context, const db::DueMessage &due,
                                                AccountLine &line);

} // namespace app
