#pragma once

#include "app/import/import_row.h"
#include "db/customers/customer.h"

#include <QStringView>

namespace app {

enum class Merge
{
    Overwrite, ///< what the row says goes before what is stored
    FillBlanks ///< what is stored goes before what the row says
};

/// The stored customer with what the row says. Empty cells take nothing away; contact points, tags
/// and the lines of a note are added, never removed.
[[nodiscard]] db::Customer mergedWith(const db::Customer &stored, const ImportRow &row, Merge how);

/// The same code but for the zeros at its beginning, which a spreadsheet has taken off: 7 is 007.
[[nodiscard]] bool isSameCode(QStringView stored, QStringView said);

/// Both birthdays know a part, and not the same.
[[nodiscard]] bool contradicts(const db::Birthday &stored, const db::Birthday &said);

} // namespace app
