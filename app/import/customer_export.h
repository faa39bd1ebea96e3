#pragma once

#include "app/core/command.h"

#include <vector>

namespace app {

/// Writes everybody to a CSV file whose columns an import understands again, consents included for the
/// reader's eye (an import leaves them out); or only these customers, in their order. The file takes its name
/// only when whole. Returns the number of customers; no file is left when `progress` stops it.
[[nodiscard]] db::Result<qint64> exportCustomers(db::Session &session, const QString &file,
                                                 const std::optional<std::vector<db::CustomerId>> &only = {},
                                                 const Progress &progress = {});

} // namespace app
