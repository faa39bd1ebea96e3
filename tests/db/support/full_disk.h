#pragma once

#include "db/support/watched_files.h"

#include <atomic>

namespace test {

/// SQLite is told that the disk is full when it writes into a file that is opened from now on, after the
/// first `room` writes, until the end of the scope. NoRoom tells it of a fault.
class FullDisk final
{
public:
    explicit FullDisk(int room = 0) : m_room(room) {}
    /// It had to be told so.
    bool wasFull() const { return m_room < 0; }

private:
    mutable std::atomic_int m_room; ///< counted down by the files, also of a constant
    WatchedFiles m_files{[this] { return m_room-- > 0; }};
};

} // namespace test
