#pragma once

#include <atomic>

namespace db {

/// Whether the flag is set; nullptr: it never is.
inline bool isSet(const std::atomic_bool *flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

} // namespace db
