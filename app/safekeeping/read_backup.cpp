#include "app/safekeeping/read_backup.h"

#include "app/core/own_files.h"
#include "app/safekeeping/leftovers.h"
#include "db/core/beside_file.h"
#include "db/safekeeping/safekeeping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kChunk = 4 << 20;

db::Result<void> copyBytes(const QString &from, const QString &to, const Progress &progress)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be read"_s.arg(from));
    if (!target.open(QIODevice::WriteOnly))
        return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be written"_s.arg(to));
    while (!source.atEnd()) {
        if (progress && !progress(source.pos(), source.size()))
            return db::failure(db::ErrorKind::Cancelled, u"reading the backup was stopped"_s);
        const QByteArray chunk = source.read(kChunk);
        if (source.error() != QFileDevice::NoError)
            return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be read"_s.arg(from));
        if (target.write(chunk) != chunk.size())
            return db::failure(db::ErrorKind::DiskFull,
                               u"no room beside the shop for a copy of %1"_s.arg(from));
    }
    return target.flush() ? db::Result<void>()
                          : db::failure(db::ErrorKind::DiskFull, u"no room for a copy of %1"_s.arg(from));
}

tl::unexpected<db::Error> cannotWriteIn(const QString &folder)
{
    constexpr qint64 kLeast = 64 << 10; // for the folder itself and its lock
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    return room >= 0 && room < kLeast
               ? db::failure(db::ErrorKind::DiskFull, u"no room in %1"_s.arg(folder))
               : db::failure(db::ErrorKind::FileAccess, u"%1 cannot be written"_s.arg(folder));
}

/// The errors name the file the user chose, not the private copy.
db::Error ofTheChosen(db::Error error, const QString &copy, const QString &chosen)
{
    error.detail.replace(copy, chosen);
    return error;
}

} // namespace

db::Result<ReadBackup> readBackup(const QString &database, const QString &file, const Progress &progress,
                                  CopyPlace place)
{
    MK_CHECK(refuseOpenFile(database, file));
    const QFileInfo chosen(file);
    if (!chosen.isFile())
        return db::failure(db::ErrorKind::FileAccess,
                           (chosen.exists() ? u"%1 is no file"_s : u"there is no file %1"_s).arg(file));
    if (chosen.size() == 0) // which a new shop would begin in
        return db::failure(db::ErrorKind::NotADatabase, u"%1 is empty"_s.arg(file));
    const QDir beside(QFileInfo(database).absolutePath());
    removeLeftFolders(database);
    ReadBackup read;
    read.folder = std::make_unique<QTemporaryDir>(beside.filePath(kReadFolder + u"XXXXXX"_s));
    if (!read.folder->isValid() && place == CopyPlace::Anywhere)
        read.folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(kReadFolder + u"XXXXXX"_s));
    if (!read.folder->isValid())
        return cannotWriteIn(beside.path());
    read.lock = std::make_unique<QLockFile>(read.folder->filePath(kReadLock));
    if (!read.lock->tryLock())
        return cannotWriteIn(beside.path());
    read.file = read.folder->filePath(u"shop.db"_s);
    MK_CHECK(copyBytes(file, read.file, progress));
    // Of a file that was copied by hand while it was worked on, the log beside it is a part. Beside a backup
    // of ours, which has none, it belongs to something else.
    if (const QString log = db::logOf(file); db::keepsLog(file) && QFileInfo::exists(log))
        MK_CHECK(copyBytes(log, db::logOf(read.file), progress));
    const auto named = [&](db::Error error) { return ofTheChosen(std::move(error), read.file, file); };
    auto opened = db::Session::open({.path = read.file, .create = false});
    if (!opened)
        return tl::unexpected(named(opened.error()));
    read.session = std::move(*opened);
    const auto goOn = [&progress] { return !progress || progress(0, 0); };
    MK_TRY(const auto faults, read.session->safekeeping().faults(goOn).map_error(named));
    if (!faults.isEmpty() && !db::areRepairable(faults))
        return db::failure(db::ErrorKind::Corrupt, u"%1: %2"_s.arg(file, db::textOf(faults)));
    if (!faults.isEmpty())
        MK_CHECK(read.session->safekeeping().repair(faults, goOn).map_error(named));
    return read;
}

} // namespace app
