#pragma once

#include "db/core/error.h"

#include <QString>

namespace ui {

/// One sentence for a person: what happened, what is safe, what to do. `file` is named where the trouble is
/// with a file.
QString explain(const db::Error &error, const QString &file = {});

} // namespace ui
