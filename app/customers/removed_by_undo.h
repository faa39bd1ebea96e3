#pragma once

#include "db/core/error.h"
#include "db/customers/import_batch_store.h"

namespace app {

/// Why the undoing of a deletion leaves this customer in the bin: a Conflict that names the list to import.
[[nodiscard]] db::Error removedByUndo(const db::RemovedByUndo &removed);

} // namespace app
