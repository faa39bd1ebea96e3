#pragma once

#include "app/insights/series.h"
#include "db/core/error.h"

namespace app {

/// A series as CSV for spreadsheets: date, its lines, total; with a period before also its date, the main
/// figure at that step, and the change. What is undefined stays empty. Written beside the file and renamed.
/// Errors: FileAccess, DiskFull; then a file of that name is left as it was.
[[nodiscard]] db::Result<void> writeSeriesCsv(const Series &series, const QString &file,
                                              const Series *before = nullptr);

} // namespace app
