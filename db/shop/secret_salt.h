#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QString>

namespace db {

class Connection;

/// A secret of the shop, by which numbers are hashed so that no common table answers for them. Kept under
/// this key among the settings; empty where the shop has none yet.
[[nodiscard]] Result<QByteArray> secretSalt(const Connection &connection, const QString &key);
/// The same; made where there is none.
[[nodiscard]] Result<QByteArray> madeSalt(const Connection &connection, const QString &key);

} // namespace db
