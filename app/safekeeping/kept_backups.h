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
        BeforeRestore ///< the shop as it was when a backup was restored
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
/// So many of them are kept.
inline constexpr qsizetype kCopiesBeforeRestores = 3;

[[nodiscard]] db::Result<KeptBackups> keptBackups(db::Session &session);

/// The name of a copy made before a restore at that time.
QString nameBeforeRestore(const QString &database, const QDateTime &at);
bool isBeforeRestore(const QString &file);
/// Removes all but the newest of them, and never `made`, which may look old where the clock was set back;
/// one that somebody opened and works in stays.
void removeOutlivedBeforeRestores(const QString &folder, const QString &database, const QString &made);

} // namespace app
