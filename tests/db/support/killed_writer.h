#pragma once

#include "db/support/watched_files.h"

#include <atomic>
#include <csignal>

namespace test {

/// This process ends as SIGKILL ends it when SQLite writes for the nth time (1 or more) into files that are
/// opened from now on: just before the bytes are handed to the system. For a process of its own.
inline void dieAtWrite(int nth)
{
    static std::atomic_int left = nth;
    static const WatchedFiles files([] {
        if (--left == 0)
            std::raise(SIGKILL);
        return true;
    });
}

} // namespace test
