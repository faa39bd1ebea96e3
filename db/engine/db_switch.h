#pragma once

#include "db/core/error.h"

struct sqlite3;

namespace db {

/// Turns an SQLITE_DBCONFIG_ switch of a connection on or off and looks whether it is so; Internal when it is
/// not, for instance because the library does not know it.
[[nodiscard]] Result<void> setSwitch(sqlite3 *handle, int which, bool on);

} // namespace db
