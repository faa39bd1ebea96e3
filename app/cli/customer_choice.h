#pragma once

#include "app/cli/cli_context.h"
#include "db/core/id.h"

namespace app {

/// Whom an argument means: a customer's number, else the shop's own code. A failure names what was not found.
[[nodiscard]] tl::expected<db::CustomerId, Failure> chosenCustomer(const CliContext &context,
                                                                   db::Session &session, const QString &text);

} // namespace app
