#pragma once

#include "app/safekeeping/shop_file.h"
#include "db/core/error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace db {
class Session;
}

namespace app {

/// A copy of the shop in its folder of backups, which can be restored.
struct KeptBackup
{
    enum class Kind
    {
        Daily,
        BeforeRestore, ///< the shop as it was when a backup was restored
        BeforeUpdate   ///< beside the shop: as it was when the program was updated
    };
    Kind kind = Kind::Daily;
    QString file;
    QDateTime at; ///< of a daily one whose file was written on another day, that day's start
    qint64 bytes = 0;
};

struct KeptBackups
{
    QString folder;
    bool isUsualFolder = true; ///< no other one was chosen
    QList<KeptBackup> copies;  ///< newest first
};

/// So many copies made before a restore stay: the newest.
constexpr qsizetype kBeforeRestoreKept = 3;

[[nodiscard]] db::Result<KeptBackups> keptBackups(db::Session &session);
/// The copies of this shop in that folder, newest first.
[[nodiscard]] QList<KeptBackup> copiesIn(const QString &folder, const ShopFile &shop);
/// Those made before an update, which lie beside it.
[[nodiscard]] QList<KeptBackup> copiesBeforeUpdates(const QString &database);
/// The files that could not be opened and were put aside for a copy; they lie beside it. Newest first.
[[nodiscard]] QStringList damagedFiles(const QString &database);
/// The name of such a file, put aside at that time.
QString nameOfDamaged(const QString &database, const QDateTime &at);
/// Removes the copies made before a restore that need not be kept any longer; never the one just made,
/// whatever the computer's clock says of its age. Nobody else restores meanwhile.
void removeOutlivedBeforeRestore(const QString &folder, const ShopFile &shop, const QString &justMade);

/// The name of a copy made before a restore at that time.
QString nameBeforeRestore(const QString &database, const QDateTime &at);
/// Whoever holds this file as a QLockFile is alone in that folder at such copies of this database, and of all
/// that have the same file name.
QString lockOfRestores(const QString &folder, const QString &database);
/// The time that such a name of this database, or of one of the same file name, says; invalid: it is none.
QDateTime timeBeforeRestore(const QString &database, const QString &name);
bool isBeforeRestore(const QString &file);

} // namespace app
