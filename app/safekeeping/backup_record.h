#pragma once

#include "app/core/clock.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QDateTime>
#include <QStringList>

#include <functional>
#include <optional>

namespace db {
class Session;
}

namespace app {

/// The setting that names the folder of the daily backups; empty: beside the database.
const QString kBackupFolderKey = QStringLiteral("backup.folder");

/// The last backup, as the shop remembers it.
struct BackupRecord
{
    qint64 atMs = 0; ///< UTC epoch milliseconds
    QString file;
    // Of one that was made just now; the shop does not remember it.
    QStringList repaired = {};            ///< what had to be made again first, see repairShop()
    std::optional<db::Error> failed = {}; ///< the shop was repaired, and yet there is no copy: why
};

/// How the shop stands with its backups.
struct BackupStanding
{
    std::optional<BackupRecord> last; ///< nothing: never backed up
    bool hasCustomers = false;        ///< there is something to lose
};

[[nodiscard]] db::Result<BackupStanding> loadBackupStanding(db::Session &session);
/// Nothing: never backed up.
[[nodiscard]] db::Result<std::optional<BackupRecord>> lastBackup(db::Session &session);

/// Remembers it.
[[nodiscard]] db::Result<db::ChangeSet> noteBackup(db::Session &session, const BackupRecord &made);
/// None was made: what is noted is of the shop that this one was copied from.
[[nodiscard]] db::Result<db::ChangeSet> forgetBackup(db::Session &session);

/// Copies the whole database into `file`, repaired first where that is needed, see BackupRecord::failed.
/// progress as backUp().
[[nodiscard]] db::Result<BackupRecord> copyTo(db::Session &session, const Clock &clock, const QString &file,
                                              const std::function<bool(int, int)> &progress = {});

/// Copies the whole database into `file` and remembers when; one that cannot be written is copied all the
/// same. What keeps the copy from being proven and can be repaired is repaired first; after that, what keeps
/// it from being made is told in `failed`. progress(done, total) in pages, total 0: not known yet; false
/// stops, and an older copy of that name is still whole.
[[nodiscard]] db::Result<db::Changed<BackupRecord>>
backUp(db::Session &session, const Clock &clock, const QString &file,
       const std::function<bool(int, int)> &progress = {});
/// Is the shop to blame where a backup failed so? Other errors are of the copy that was to be written.
[[nodiscard]] bool isOfTheShop(db::ErrorKind kind);

} // namespace app
