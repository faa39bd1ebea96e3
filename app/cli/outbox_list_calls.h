#pragma once

#include "app/cli/values.h"

namespace app {

/// Whether today's greetings are in the ledger.
enum class OutboxToday
{
    Entered,
    NoWrites, ///< the file takes none
    NoRoom
};
/// Enters today's greetings into the ledger, where that is possible, and says what there is to say of it.
[[nodiscard]] Read<OutboxToday> enterToday(CliContext &context, db::Session &session);

/// "outbox list": the messages that wait, and which of them must not go.
Outcome listOutbox(CliContext &context, const Arguments &arguments);

/// "outbox export": the day's list with its texts, for a spreadsheet or for who sends them.
Outcome exportDay(CliContext &context, const Arguments &arguments);

} // namespace app
