#pragma once

#include "app/core/command.h"
#include "app/people/list_language.h"

#include <vector>

namespace app {

/// Whether the name is one of address cards: "people.vcf".
bool isCardFile(const QString &file);

/// What is written, and how.
struct CustomerExport
{
    std::optional<std::vector<db::CustomerId>> only = {}; ///< in this order; nothing: everybody
    ListLanguage language = ListLanguage::Keys; ///< of a list; address cards have words of their own
};

/// Writes customers to a list whose columns an import understands again, an Excel workbook or CSV, or to
/// address cards, as the name says; consents included for the reader's eye (an import grants none). The file
/// takes its name only when whole. Returns the number of customers; no file is left when `progress` stops it.
[[nodiscard]] db::Result<qint64> exportCustomers(db::Session &session, const QString &file,
                                                 const CustomerExport &what = {},
                                                 const Progress &progress = {});

} // namespace app
