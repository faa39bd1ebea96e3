#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/record_source.h"
#include "app/exchange/text_encoding.h"

#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace app {

using OpenedList = Listed<std::unique_ptr<RecordSource>>;

/// The source that reads what the file holds, told by its content. The source owns the file. `said`: how the
/// letters of a CSV file are written; workbooks and cards say that themselves, and are refused with it. A
/// workbook is read on a thread of its own from its first record on, and as long as the source is there.
[[nodiscard]] OpenedList openList(const QString &path, std::optional<TextEncoding> said = {});
/// As above, from what is open already and outlives the source; `suffix` tells documents from spreadsheets. A
/// workbook that cannot be sought in (a pipe) is kept in memory.
[[nodiscard]] OpenedList openList(QIODevice &device, const QString &suffix = {},
                                  std::optional<TextEncoding> said = {});

} // namespace app
