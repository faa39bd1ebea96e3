#pragma once

#include "app/core/command.h"

namespace app {

/// Runs the command of a step, whatever it is, without a row in the journal: the caller holds the transaction
/// and writes the row. InvalidInput for a name this version does not know.
[[nodiscard]] db::Result<Trace> applyStep(db::Session &session, const Step &step, const db::Act &act,
                                          const Progress &progress = {});

} // namespace app
