#include "app/safekeeping/own_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
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

} // namespace

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
    return identityOf(realPath(database) + u"-wal"_s);
}

db::Result<void> refuseOwnFile(const QString &database, const QString &file)
{
    const QString own = realPath(database);
    const QString other = realPath(file);
    const QFileInfo info(own);
    const QDir folder(info.absolutePath());
    QStringList names{info.fileName(), info.fileName() + u"-wal"_s, info.fileName() + u"-shm"_s,
                      info.fileName() + u"-journal"_s};
    bool isOwn = other.startsWith(own + u".before-"_s, kCase);
    const auto copies = folder.entryList(QDir::Files);
    for (const QString &name : copies) {
        if (name.startsWith(info.fileName() + u".before-"_s, kCase))
            names.append(name);
    }
    const auto identity = identityOf(file);
    for (const QString &name : std::as_const(names)) {
        const QString path = folder.filePath(name);
        isOwn = isOwn || other.compare(path, kCase) == 0 || (identity && identity == identityOf(path));
    }
    if (isOwn)
        return db::failure(db::ErrorKind::OwnFile, u"%1 belongs to the database %2"_s.arg(file, own));
    return {};
}

db::Result<void> refuseSpecialFile(const QString &target)
{
    const QFileInfo info(target);
    if (info.exists() && !info.isFile())
        return db::failure(db::ErrorKind::FileAccess, u"%1 is no file that could be replaced"_s.arg(target));
    return {};
}

} // namespace app
