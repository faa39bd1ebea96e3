#pragma once

#include <atomic>

namespace db {

/// Whether somebody who may have set the flag has done so; nobody may (nullptr).
inline bool isSet(const std::atomic_bool *flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

} // namespace db
