#pragma once

#include "app/cli/cli_context.h"

namespace app {

/// "outbox list": the messages that wait, and which of them must not go.
Outcome listOutbox(CliContext &context, const Arguments &arguments);

/// "outbox export": the day's list with its texts, for a spreadsheet or for who sends them.
Outcome exportDay(CliContext &context, const Arguments &arguments);

} // namespace app
