#pragma once

#include "app/outbox/sending/round_context.h"

namespace app {

/// A message that a server was given, or is about to be.
struct MessageUnderWay
{
    ReleasedMessage news;
    int attempts = 0;        ///< with this one
    db::CustomerId customer; ///< as it was when it fell due
    AccountLine *line = nullptr;
};

/// Takes in what a server said of a message: its account is judged by it, and it waits to be entered. False:
/// it came back, and does not count as an attempt.
bool hearAnswer(const RoundContext &context, const MessageUnderWay &way, const SendAnswer &answer);

} // namespace app
