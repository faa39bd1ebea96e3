#pragma once

#include "app/cli/cli_context.h"

namespace app {

/// May a command write to this file? Not to a folder, nor where there is no folder, nor over the database.
/// `name` is the argument that says so: "FILE", "--out".
[[nodiscard]] Outcome mayWrite(const CliContext &context, const QString &name, const QString &file);

} // namespace app
