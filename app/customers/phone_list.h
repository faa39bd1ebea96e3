#pragma once

#include "app/core/command.h"

#include <vector>

namespace app {

/// The first phone number of each of these customers, E.164, in their order and each number once; those
/// without one are left out. Cancelled when `telling` says so.
[[nodiscard]] db::Result<QStringList> phonesOf(db::Session &session, const std::vector<db::CustomerId> &ids,
                                               const Progress &telling = {});

} // namespace app
