#pragma once

#include "app/cli/cli_context.h"
#include "app/import/customer_import.h"

#include <functional>

namespace app {

/// Says where a list comes into a sample shop, which stays beside it unless it is removed first.
[[nodiscard]] Outcome sayThatItIsASample(CliContext &context, db::Session &session);

/// Removes the sample shop, if the shop is one, and runs the import, as one: an import that fails, or only
/// rehearses, leaves the sample as it was.
[[nodiscard]] db::Result<ImportReport>
importWithoutSample(CliContext &context, db::Session &session, const ImportOptions &options,
                    const std::function<db::Result<ImportReport>()> &import);

} // namespace app
