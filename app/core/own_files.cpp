#include "app/core/own_files.h"

#include "db/core/beside_file.h"
#include "db/session/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace app {

namespace {

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity kCase = Qt::CaseInsensitive;
#else
constexpr Qt::CaseSensitivity kCase = Qt::CaseSensitive;
#endif

/// Without links; of a file that is not there yet, its folder's.
QString realPath(const QString &file)
{
    const QFileInfo info(file);
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath())
                            : QDir(folder).filePath(info.fileName());
}

tl::unexpected<db::Error> belongsTo(const QString &database, const QString &file)
{
    return db::failure(db::ErrorKind::OwnFile, u"%1 belongs to the database %2"_s.arg(file, database));
}

/// OwnFile for the database, what SQLite keeps beside it, and those files of its folder.
db::Result<void> refuse(const QString &database, const QString &file, QStringList names)
{
    const QFileInfo own(realPath(database));
    for (const QStringView ending : {QStringView(), db::kLogEnding, db::kLogIndexEnding, db::kJournalEnding})
        names.append(own.fileName() + ending.toString());
    const auto identity = app::identityOf(file);
    for (const QString &name : std::as_const(names)) {
        const QString path = QDir(own.absolutePath()).filePath(name);
        if (realPath(file).compare(path, kCase) == 0 || (identity && identity == app::identityOf(path)))
            return belongsTo(database, file);
    }
    return {};
}

#ifdef Q_OS_UNIX
bool isLockedElsewhere(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET; // from there to the end, however far: l_len 0
    return fcntl(file.handle(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
#endif

} // namespace

bool isWorkedOnElsewhere(const QString &database)
{
#ifdef Q_OS_UNIX
    return isLockedElsewhere(database) || isLockedElsewhere(db::besideFile(database, db::kLogIndexEnding));
#else
    return QFileInfo::exists(db::logOf(database));
#endif
}

std::optional<FileIdentity> identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (stat(QFile::encodeName(file).constData(), &found) == 0)
        return FileIdentity{static_cast<quint64>(found.st_dev), static_cast<quint64>(found.st_ino)};
#else
    Q_UNUSED(file)
#endif
    return std::nullopt;
}

std::optional<FileIdentity> logIdentityOf(const QString &database)
{
    return identityOf(db::logOf(database));
}

db::Result<void> refuseOpenFile(const QString &database, const QString &file)
{
    return refuse(database, file, {});
}

db::Result<void> refuseOwnFile(const QString &database, const QString &file)
{
    const QFileInfo own(realPath(database));
    const QString copy = db::Migrations::beginningOfCopies(own.filePath());
    if (realPath(file).startsWith(QDir(own.absolutePath()).filePath(copy), kCase))
        return belongsTo(database, file);
    QStringList names = QDir(own.absolutePath()).entryList(QDir::Files | QDir::Hidden);
    names.removeIf([&copy](const QString &name) { return !name.startsWith(copy); });
    return refuse(database, file, names);
}

db::Result<void> refuseSpecialFile(const QString &target)
{
    const QFileInfo info(target);
    if (info.exists() && !info.isFile())
        return db::failure(db::ErrorKind::FileAccess, u"%1 is no file that could be replaced"_s.arg(target));
    return {};
}

db::Result<void> refuseDatabase(const QString &target)
{
    MK_CHECK(refuseSpecialFile(target));
    QFile file(target);
    if (file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3")
        return db::failure(db::ErrorKind::OwnFile, u"%1 is a database"_s.arg(target));
    return {};
}

} // namespace app
