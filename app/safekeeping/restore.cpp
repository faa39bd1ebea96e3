#include "app/safekeeping/restore.h"

#include "app/core/command.h"
#include "app/outbox/restored/restored_backup.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/leftovers.h"
#include "app/safekeeping/read_backup.h"
#include "db/outbox/outbox_reader.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

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

/// Does the backup take a restore back, and has nothing gone since that one? Then all of its messages are
/// where they were. A shop that is too damaged to say so is none, nor one whose clock was set back meanwhile:
/// what has gone in it may seem to have gone before.
bool isWayBack(db::Session &shop, const Clock &clock, const QString &file)
{
    const auto kept = lastBackup(shop);
    const auto restored = lastRestored(shop);
    if (!kept || !*kept || !restored || !*restored || !isBeforeRestore(file) ||
        QFileInfo((*kept)->file) != QFileInfo(file) || (*restored)->atMs > clock.nowMs())
        return false;
    const auto hasGone = shop.outboxReader().hasGoneSince((*restored)->atMs);
    return hasGone && !*hasGone;
}

} // namespace

db::Result<RestorePreview> previewRestore(db::Session &session, const QString &file, const Progress &progress)
{
    const CopyPlace place = session.isReadOnly() ? CopyPlace::Anywhere : CopyPlace::BesideTheShop;
    MK_TRY(const auto backup, readBackup(session.path(), file, progress, place));
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
    MK_TRY(auto backup, readBackup(session.path(), file, progress));
    MK_TRY(auto folder, backupFolder(session));
    if (isAway(folder, session.path()))
        folder = usualFolder(session.path());
    if (!QDir().mkpath(folder))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(folder));
    QLockFile alone(lockOfRestores(folder, session.path()));
    if (!alone.tryLock() && alone.error() == QLockFile::LockFailedError)
        return db::failure(db::ErrorKind::Busy, u"another restore is running"_s);
    QDateTime at = clock.now();
    QString kept;
    do { // not over another one, of there and back within a second
        kept = QDir(folder).filePath(nameBeforeRestore(session.path(), at));
        at = at.addSecs(1);
    } while (QFileInfo::exists(kept));
    // Into the copy, so that the notes come with it, or nothing does.
    Trace trace;
    trace.about = QFileInfo(file).fileName();
    trace.subjects = QStringList{u"shop"_s};
    MK_TRY(const auto shop, shopFileOf(session));
    // Before anything else is written there: it asks when something was last done in it.
    MK_TRY(const qint64 doubted,
           isWayBack(session, clock, file) ? db::Result<qint64>(0) : noteRestored(*backup.session, clock));
    MK_CHECK(keepShopId(session, *backup.session));
    MK_CHECK(noteBackup(*backup.session, {clock.nowMs(), kept}));
    MK_CHECK(writeDown(*backup.session, {kRestoreCommand.toString(), {{u"file"_s, file}, {u"kept"_s, kept}}},
                       trace, clock.act()));
    backup.session.reset(); // what its log holds goes into the file
    const auto changes = session.safekeeping().replaceBy(backup.file, kept, progress);
    if (!changes) { // the shop is as it was, and needs no second one
        QFile::remove(kept);
        return tl::unexpected(changes.error());
    }
    removeHalvesBeforeRestore(session.path(), folder);
    removeOutlivedBeforeRestore(folder, shop, kept);
    return db::Changed<Restored>{{kept, doubted}, *changes};
}

} // namespace app
