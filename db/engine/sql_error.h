#pragma once

#include "db/core/error.h"

struct sqlite3;

namespace db {

/// Maps what SQLite said to an ErrorKind; `what` says what was tried.
Error sqlError(int sqliteCode, const QString &what, const QString &message);
/// The same of the last error of this handle.
Error sqlError(sqlite3 *handle, const QString &what);

} // namespace db
