#pragma once

#include "app/core/command.h"
#include "db/core/error.h"

#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace db {
class Session;
}

namespace app {

/// What the folder of a private copy is called, six letters after it, and what locks it.
const QString kReadFolder = QStringLiteral(".menkhach-restore-");
const QString kReadLock = QStringLiteral("lock");

/// A backup, read and proven: a private copy, which goes with this object.
struct ReadBackup
{
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<QLockFile> lock; ///< says that the folder is in use
    QString file;
    std::unique_ptr<db::Session> session;
};

/// Where the private copy may lie.
enum class CopyPlace
{
    BesideTheShop, ///< where a restore needs its room as well
    Anywhere       ///< among temporary files, where nothing can be written beside the shop
};

/// Brings a private copy of the backup up to date, repairs what can be repaired in it and proves it by the
/// whole check; the backup itself stays as it is. Folders that a killed program left beside the database are
/// removed on the way. Errors as previewRestore(). progress(done, total), total 0: not known; false stops.
[[nodiscard]] db::Result<ReadBackup> readBackup(const QString &database, const QString &file,
                                                const Progress &progress,
                                                CopyPlace place = CopyPlace::BesideTheShop);

} // namespace app
