#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/record_source.h"

#include <QString>

#include <memory>

class QIODevice;

namespace app {

using OpenedList = Listed<std::unique_ptr<RecordSource>>;

/// The source that reads what the file holds, told by its content. The source owns the file.
[[nodiscard]] OpenedList openList(const QString &path);
/// As above, from what is open already and outlives the source; `suffix` tells documents from spreadsheets. A
/// workbook that cannot be sought in (a pipe) is kept in memory.
[[nodiscard]] OpenedList openList(QIODevice &device, const QString &suffix = {});

} // namespace app
