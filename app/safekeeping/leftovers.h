#pragma once

#include <QString>

namespace app {

/// Removes the private copies that a killed program left beside the shop; one that is at work keeps its own.
/// False: somebody is.
bool removeLeftFolders(const QString &database);

/// The same, and the halves of copies that a killed backup, restore or update left. To be called by whoever
/// holds the lock of the folder of backups.
void removeLeftovers(const QString &database, const QString &folder);

} // namespace app
