#pragma once

#include "app/core/command.h"

#include <QTemporaryDir>

#include <memory>

namespace app {

/// A copy of a shop to try things in, which goes with this object; only its user can read it.
struct ScratchShop
{
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<db::Session> session;
};

/// For rehearsals on a shop that takes no writes. FileAccess or DiskFull of the folder for temporary files;
/// Cancelled when `progress` (pages done, of all) said so.
[[nodiscard]] db::Result<ScratchShop> scratchCopyOf(db::Session &shop, const Progress &progress = {});

} // namespace app
