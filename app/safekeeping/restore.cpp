#include "app/safekeeping/restore.h"

#include "app/core/command.h"
#include "app/core/own_files.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kChunk = 4 << 20;
constexpr int kMostCopies = 5; ///< of the shop as it was, while others go on writing

const QString kLock = u"lock"_s;

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

/// A backup, read and proven: a private copy, which goes with this object.
struct ReadBackup
{
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<QLockFile> lock; ///< says that somebody is at work in the folder
    QString file;
    std::unique_ptr<db::Session> session;
};

/// Folders that a killed restore left beside the database are removed on the way.
db::Result<ReadBackup> readBackup(const db::Session &shop, const QString &file, const Progress &progress)
{
    MK_CHECK(refuseOpenFile(shop.path(), file));
    const QFileInfo chosen(file);
    if (!chosen.isFile())
        return db::failure(db::ErrorKind::FileAccess, u"%1 is no file"_s.arg(file));
    if (chosen.size() == 0) // which a new shop would begin in
        return db::failure(db::ErrorKind::NotADatabase, u"%1 is empty"_s.arg(file));
    QDir beside(QFileInfo(shop.path()).absolutePath());
    const auto leftovers = beside.entryList({u".menkhach-restore-??????"_s}, QDir::Dirs | QDir::Hidden);
    for (const QString &leftover : leftovers) {
        QDir folder(beside.filePath(leftover));
        if (QLockFile(folder.filePath(kLock)).tryLock()) // nobody is at it
            folder.removeRecursively();
    }
    ReadBackup read;
    read.folder = std::make_unique<QTemporaryDir>(beside.filePath(u".menkhach-restore-XXXXXX"_s));
    if (!read.folder->isValid())
        return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be written"_s.arg(beside.path()));
    read.lock = std::make_unique<QLockFile>(read.folder->filePath(kLock));
    if (!read.lock->tryLock())
        return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be written"_s.arg(read.folder->path()));
    read.file = read.folder->filePath(u"shop.db"_s);
    MK_CHECK(copyBytes(file, read.file, progress));
    // Of a file that was copied by hand while it was worked on, the log beside it is a part. Beside a backup
    // of ours, which has none, it belongs to something else.
    if (const QString log = file + u"-wal"_s; db::Session::keepsLog(file) && QFileInfo::exists(log))
        MK_CHECK(copyBytes(log, read.file + u"-wal"_s, progress));
    MK_TRY(read.session, db::Session::open({.path = read.file, .create = false}));
    MK_TRY(const auto faults,
           read.session->safekeeping().check([&progress] { return !progress || progress(0, 0); }));
    if (!faults.isEmpty())
        return db::failure(db::ErrorKind::Corrupt, u"%1: %2"_s.arg(file, faults.join(u"; "_s)));
    return read;
}

RestoreDifference differenceOf(const std::vector<db::Contents::Row> &backup,
                               const std::vector<db::Contents::Row> &shop)
{
    RestoreDifference difference;
    auto ours = shop.cbegin();
    for (const db::Contents::Row &row : backup) {
        for (; ours != shop.cend() && ours->id < row.id; ++ours)
            ++difference.gone;
        if (ours == shop.cend() || ours->id != row.id) {
            ++difference.back;
            continue;
        }
        difference.other += ours->state != row.state ? 1 : 0;
        ++ours;
    }
    difference.gone += std::distance(ours, shop.cend());
    return difference;
}

} // namespace

db::Result<RestorePreview> previewRestore(db::Session &session, const QString &file, const Progress &progress)
{
    MK_TRY(const auto backup, readBackup(session, file, progress));
    MK_TRY(const auto theirs, backup.session->safekeeping().contents());
    MK_TRY(const auto ours, session.safekeeping().contents());
    MK_TRY(const auto settings, backup.session->settings().all());
    RestorePreview preview{{}, theirs.lastChangeMs, ours.lastChangeMs, settings.value(u"shop.name"_s)};
    for (std::size_t kind = 0; kind < preview.kinds.size(); ++kind)
        preview.kinds[kind] = differenceOf(theirs.rows[kind], ours.rows[kind]);
    return preview;
}

db::Result<db::Changed<Restored>> restore(db::Session &session, const Clock &clock, const QString &file,
                                          const Progress &progress)
{
    MK_TRY(auto backup, readBackup(session, file, progress));
    MK_TRY(const auto folder, backupFolder(session));
    if (!QDir().mkpath(folder))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(folder));
    QDateTime at = clock.now();
    QString kept;
    do { // not over another one, of there and back within a second
        kept = QDir(folder).filePath(nameBeforeRestore(session.path(), at));
        at = at.addSecs(1);
    } while (QFileInfo::exists(kept));
    // As it is: a damaged shop is what one restores for. And again, where another program wrote meanwhile.
    std::optional<qint64> version;
    for (int tries = 0; tries < kMostCopies; ++tries) {
        MK_TRY(const auto now, session.dataVersion());
        if (std::exchange(version, now) == now)
            break;
        MK_CHECK(session.safekeeping().copyAsItIs(kept, progress));
    }
    // Into the copy, so that the notes come with it, or nothing does.
    Trace trace;
    trace.about = QFileInfo(file).fileName();
    trace.subjects = QStringList{u"shop"_s};
    MK_CHECK(noteBackup(*backup.session, {clock.nowMs(), kept}));
    MK_CHECK(writeDown(*backup.session, {kRestoreCommand.toString(), {{u"file"_s, file}, {u"kept"_s, kept}}},
                       trace, clock.act()));
    backup.session.reset(); // what its log holds goes into the file
    MK_TRY(const auto changes, session.safekeeping().replaceBy(backup.file, progress));
    return db::Changed<Restored>{{kept}, changes};
}

} // namespace app
