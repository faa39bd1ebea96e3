#pragma once

#include "app/cli/cli_context.h"

namespace app {

/// The database, and what SQLite and the migrations keep beside it, is neither read as a list nor written
/// over.
[[nodiscard]] Outcome mustNotBeOwn(const CliContext &context, const QString &file);
/// May a command write to this file? Not to a folder, nor where there is no folder, nor over the database and
/// what belongs to it.
/// `name` is the argument that says so: "FILE", "--out".
[[nodiscard]] Outcome mayWrite(const CliContext &context, const QString &name, const QString &file);

} // namespace app
