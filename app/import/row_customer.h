#pragma once

#include "app/import/import_row.h"
#include "app/import/list_profile.h"
#include "db/core/error.h"
#include "db/customers/customer.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

class UndoneImports;

/// Whom the row of a list of customers means: findKnown() with what the person said of known codes. The row
/// may lose its code here: it is another customer's, or stays with an entry that was merged, for the merge to
/// be undone.
[[nodiscard]] db::Result<std::optional<db::Customer>>
customerOfRow(db::Session &session, ImportRow &row, SameCode sameCode, const UndoneImports &undone);

} // namespace app
