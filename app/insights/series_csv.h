#pragma once

#include "app/insights/series.h"
#include "db/core/error.h"

namespace app {

/// A series as CSV for spreadsheets: date, its lines, total; with a period before also its date, the figure
/// `line` ("total" for the whole) at that step, and the change. Written beside the file and renamed.
/// Errors: FileAccess, DiskFull; then a file of that name is left as it was.
[[nodiscard]] db::Result<void> writeSeriesCsv(const Series &series, const QString &file,
                                              const Series *before = nullptr,
                                              const QString &line = QStringLiteral("total"));

} // namespace app
