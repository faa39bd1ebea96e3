#pragma once

#include "app/outbox/policy/send_facts.h"
#include "app/outbox/policy/send_limits.h"

#include <QList>

#include <optional>

namespace app {

/// The first instant, not before `from`, at which this passing rule lets the message go; nothing: never, or
/// not within two years. Asked of each rule alone; SendRule::ClosedHours and those behind it.
std::optional<QDateTime> nextAllowed(SendRule rule, const SendFacts &facts, const SendLimits &limits,
                                     const QDateTime &from);

/// The first instant at which all of them do.
std::optional<QDateTime> nextAllowed(const SendFacts &facts, const SendLimits &limits, const QDateTime &from);

} // namespace app
