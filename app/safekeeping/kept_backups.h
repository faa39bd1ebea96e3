#pragma once

#include "db/core/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

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
    QDateTime at; ///< on the shop's clock; of a daily one only the day is known
    qint64 bytes = 0;
};

struct KeptBackups
{
    QString folder;
    bool isUsualFolder = true; ///< nobody chose another one
    QList<KeptBackup> copies;  ///< newest first
};

/// What the names of copies made before a restore end with.
const QString kBeforeRestoreEnding = QStringLiteral("-before-restore.db");
/// Of copies that are made without being asked for at a certain moment, so many of each kind stay: the
/// newest.
constexpr qsizetype kBeforeRestoreKept = 3;

[[nodiscard]] db::Result<KeptBackups> keptBackups(db::Session &session);
/// The copies of this database in that folder, newest first.
[[nodiscard]] QList<KeptBackup> copiesIn(const QString &folder, const QString &database);
/// Those made before an update, which lie beside it.
[[nodiscard]] QList<KeptBackup> copiesBeforeUpdates(const QString &database);
/// Removes the copies made before a restore that need not be kept any longer, and what a killed restore left;
/// never the one just made, whatever the computer's clock says of its age. Nobody else restores meanwhile.
void removeOutlivedBeforeRestore(const QString &folder, const QString &database, const QString &justMade);

/// The name of a copy made before a restore at that time.
QString nameBeforeRestore(const QString &database, const QDateTime &at);
bool isBeforeRestore(const QString &file);

} // namespace app
