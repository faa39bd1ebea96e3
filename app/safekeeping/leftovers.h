#pragma once

#include <QString>

namespace app {

/// Removes the private copies that a killed program left beside the shop; a program that is at work keeps its
/// own. Returns whether none is.
bool removeLeftFolders(const QString &database);

/// Removes the halves of copies that killed restores of this database left in its folder of backups. Nobody
/// else restores it meanwhile.
void removeHalvesBeforeRestore(const QString &database, const QString &folder);

/// Removes everything that a killed backup, restore or update left. To be called by whoever holds the lock of
/// the folder of backups and has the shop open.
void removeLeftovers(const QString &database, const QString &folder);

} // namespace app
