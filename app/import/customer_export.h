#pragma once

#include "app/core/command.h"

#include <vector>

namespace app {

/// Whether the name is one of address cards: "people.vcf".
bool isCardFile(const QString &file);

/// Writes everybody to a list whose columns an import understands again, an Excel workbook or CSV, or to
/// address cards, as the name says; consents included for the reader's eye (an import leaves them out). Or
/// only these customers, in their order. The file takes its name only when whole. Returns the number of
/// customers; no file is left when `progress` stops it.
[[nodiscard]] db::Result<qint64> exportCustomers(db::Session &session, const QString &file,
                                                 const std::optional<std::vector<db::CustomerId>> &only = {},
                                                 const Progress &progress = {});

} // namespace app
