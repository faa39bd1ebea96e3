#pragma once

#include "app/cli/values.h"
#include "app/exchange/text_encoding.h"
#include "app/import/import_report.h"

namespace app {

/// How a list is to be imported, as far as the arguments alone say it: without its file, its profile and the
/// file of its rejects. What is said of a list of another kind is a wrong call.
[[nodiscard]] Read<ImportOptions> readImportOptions(const Arguments &arguments);
/// --encoding; nothing where it is missing.
[[nodiscard]] Read<std::optional<TextEncoding>> readEncoding(const Arguments &arguments);
/// All options of the command, in the order of its help.
[[nodiscard]] QList<Option> importCallOptions();

} // namespace app
