#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QString>

namespace app {

/// Writes the bytes of a mail to a file, which is there as a whole or not at all; one of that name is
/// replaced. FileAccess or DiskFull name the file, OwnFile where it belongs to the shop.
[[nodiscard]] db::Result<void> saveMailFile(const QString &file, QByteArray bytes);

} // namespace app
