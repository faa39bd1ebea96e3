#pragma once

#include <atomic>
#include <functional>

namespace db {

/// Whether the flag is set; nullptr: it never is.
inline bool isSet(const std::atomic_bool *flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

/// For work that asks whether to go on; an empty function where there is no flag.
inline std::function<bool()> untilSet(const std::atomic_bool *flag)
{
    return flag ? std::function<bool()>([flag] { return !isSet(flag); }) : nullptr;
}

} // namespace db
