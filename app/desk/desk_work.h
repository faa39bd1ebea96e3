#pragma once

#include "app/outbox/collecting/on_database.h"

#include <atomic>

namespace app {

class Desk;

/// For work on a thread of its own, such as collect(): does what it has to do with the file on the database
/// thread of the desk, as Desk::write() does, so that everyone hears what has changed, and waits for it.
/// Cancelled soon after `stop` is set, which it must be before the desk goes; the desk may still do that
/// piece of work. Never called on the desk's own thread.
OnDatabase onDatabaseOf(Desk &desk, const std::atomic_bool *stop);

} // namespace app
