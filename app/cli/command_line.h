#pragma once

#include "app/cli/cli_context.h"

#include <QStringList>

namespace app {

/// Runs one call of menkhach-cli; `arguments` without the program's name. Returns the exit code: 0 done, 1
/// the work failed, 2 the call is wrong; the reason stands on streams.err.
[[nodiscard]] int runCli(const QStringList &arguments, const CliStreams &streams);

/// Will this call draw a picture, for which it must be handed a drawer?
[[nodiscard]] bool needsDrawer(const QStringList &arguments);

} // namespace app
