#pragma once

#include "db/core/error.h"

#include <QString>

namespace app {

/// What went wrong with `file` (a database or a list; may be empty), and what can be done about it: one
/// English sentence or two for the command line, with the technical detail where it says more.
[[nodiscard]] QString explain(const db::Error &error, const QString &file);

} // namespace app
