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

[[nodiscard]] db::Result<KeptBackups> keptBackups(db::Session &session);

/// The name of a copy made before a restore at that time.
QString nameBeforeRestore(const QString &database, const QDateTime &at);
bool isBeforeRestore(const QString &file);

} // namespace app
