#pragma once

#include "app/import/import_row.h"
#include "app/import/list_shape.h"
#include "db/core/error.h"
#include "db/customers/customer.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Whom the shop knows by that row, see findKnown. The row may lose its code here: it is that of an entry
/// which was merged, or the person said that it is another customer's.
[[nodiscard]] db::Result<std::optional<db::Customer>> findOwner(db::Session &session, ImportRow &row,
                                                                SameCode sameCode);

} // namespace app
