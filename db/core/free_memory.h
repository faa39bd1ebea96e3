#pragma once

namespace db {

/// Gives memory that is free inside this process back to the system; takes some milliseconds. For the end of
/// what has needed much.
void releaseFreeMemory();

/// From now on, what is large comes straight from the system and goes back as soon as it is freed. Without it
/// the lists of one search after the other leave gaps that nothing fits into. For the start of a program that
/// runs long.
void keepLargeBlocksApart();

} // namespace db
