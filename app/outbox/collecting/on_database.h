#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QString>

#include <functional>

namespace db {
class Session;
}

namespace app {

/// A piece of work with the shop's file, whole by itself: it may still be done after nobody waits for it any
/// more.
using DatabaseWork = std::function<db::Result<db::ChangeSet>(db::Session &)>;
/// Does it on the thread of the database and waits for it; Cancelled: it was not waited for.
using OnDatabase = std::function<db::Result<void>(const DatabaseWork &)>;

/// There and then, with a connection of its own to a file that is there, opened when it is first needed. For
/// one thread.
OnDatabase onOwnConnection(const QString &file);

} // namespace app
