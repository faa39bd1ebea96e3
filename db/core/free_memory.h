#pragma once

namespace db {

/// Gives memory that is free inside this process back to the system; takes some milliseconds. For the end of
/// what has needed much.
void releaseFreeMemory();

} // namespace db
