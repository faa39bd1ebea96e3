#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// Writes everybody to a CSV file whose columns an import understands again, consents included for the
/// reader's eye (an import leaves them out); or only these customers, in their order. The file takes its name
/// only when whole. Returns the number of customers. progress(customers so far); false stops and leaves no
/// file.
[[nodiscard]] db::Result<qint64> exportCustomers(db::Session &session, const QString &file,
                                                 const std::function<bool(qint64)> &progress = {},
                                                 const std::vector<db::CustomerId> *only = nullptr);

/// The same with the number of all as the total: everybody, or only these in this order.
[[nodiscard]] db::Result<qint64> exportList(db::Session &session, const QString &file,
                                            const std::optional<std::vector<db::CustomerId>> &only,
                                            const std::function<bool(qint64, qint64)> &progress);

} // namespace app
