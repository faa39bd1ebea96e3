#pragma once

#include "db/core/error.h"

#include <functional>

namespace db {

class Connection;

/// Copies the database as it is now, page by page, into a new file, while others go on writing.
/// progress(done, total) in pages, total 0: not known yet; false stops.
[[nodiscard]] Result<void> copyPages(const Connection &connection, const QString &file,
                                     const std::function<bool(int, int)> &progress);

/// The same into an open database, in one transaction of its own, in place of all that is in it. Both have
/// the same page size. `alone`: asked once no other program can write there any more; false stops, too.
[[nodiscard]] Result<void> copyPages(const Connection &from, const Connection &to,
                                     const std::function<bool(int, int)> &progress,
                                     const std::function<bool()> &alone);
/// Gives a finished file its name in one step, in the place of an older one and with its permissions; without
/// one it is the owner's alone. On failure the finished file is removed.
[[nodiscard]] Result<void> putInPlace(const QString &finished, const QString &file);

} // namespace db
