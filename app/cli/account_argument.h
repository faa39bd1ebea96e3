#pragma once

#include "app/cli/values.h"
#include "db/core/id.h"

namespace app {

/// The account whose number or name --account says; none where it is missing. A failure names those there
/// are.
[[nodiscard]] Read<db::SendingAccountId> chosenAccount(const CliContext &context, db::Session &session,
                                                       const Arguments &arguments);

} // namespace app
