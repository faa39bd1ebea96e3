#pragma once

#include "app/cli/cli_context.h"
#include "app/import/import_report.h"

#include <optional>

namespace app {

/// Prints the counts of an import that is done or was rehearsed; with --json its notes and first problems
/// too. `duplicateGroups`: in how many groups its customers may be the same person; nothing: not known.
[[nodiscard]] Outcome answerImport(CliContext &context, const ImportReport &report, bool dryRun,
                                   const std::optional<qint64> &duplicateGroups);

} // namespace app
