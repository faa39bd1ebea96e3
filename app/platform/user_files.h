#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QString>

namespace app {

// Small files in a person's own folders by which systems are told what to start.

/// XDG_CONFIG_HOME, ~/.config unless it is set.
[[nodiscard]] QString configFolder();
/// "name" for the desk's own shop, "name-0f3a9c1b" for another, the same each time.
[[nodiscard]] QString nameForShop(const QString &name, const QString &shop);

/// Empty: there is no such file. FileAccess: it cannot be read.
[[nodiscard]] db::Result<QByteArray> contentOf(const QString &file);
/// Makes its folder, and takes its name only when whole. FileAccess or DiskFull, which name the file.
[[nodiscard]] db::Result<void> writeWhole(const QString &file, QByteArray content);
/// FileAccess: it is there, and cannot be removed.
[[nodiscard]] db::Result<void> removeFile(const QString &file);

} // namespace app
