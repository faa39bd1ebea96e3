#include "app/safekeeping/rescue.h"

#include "app/core/own_files.h"
#include "app/outbox/restored/restored_backup.h"
#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/read_backup.h"
#include "app/safekeeping/restore.h"
#include "db/core/beside_file.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The folder that the shop chose, where as much of it can still be read.
QString folderOfDamaged(const QString &database)
{
    if (QFileInfo(database).size() > 0) {
        if (const auto session = db::Session::open({.path = database, .readOnly = true})) {
            if (const auto chosen = backupFolder(**session))
                return *chosen;
        }
    }
    return usualFolder(database);
}

QList<KeptBackup> allCopies(const ShopFile &shop, const QString &folder, const QString &otherFolder)
{
    QList<KeptBackup> copies = copiesIn(folder, shop) + copiesBeforeUpdates(shop.database);
    if (!otherFolder.isEmpty() && QDir(otherFolder) != QDir(folder))
        copies += copiesIn(otherFolder, shop);
    std::ranges::stable_sort(copies, std::ranges::greater(), &KeptBackup::at);
    return copies;
}

db::ShopMark markOf(const QString &copy)
{
    return db::Safekeeping::shopIn(copy).value_or(db::ShopMark());
}

/// Where the file itself lies, so that a link to it stays one.
QString fileBehind(const QString &database)
{
    const QString real = QFileInfo(database).canonicalFilePath();
    return real.isEmpty() ? QFileInfo(database).absoluteFilePath() : real;
}

QString freeName(const QString &database, QDateTime at)
{
    const QFileInfo shop(database);
    for (;; at = at.addSecs(1)) {
        const QString name = shop.absoluteDir().filePath(nameOfDamaged(database, at));
        if (!QFileInfo::exists(name))
            return name;
    }
}

/// The log goes before the file: one that stayed behind alone would be read into whatever comes after it.
db::Result<void> putAside(const QString &database, const QString &aside)
{
    for (const QStringView ending :
         {db::kLogEnding, db::kJournalEnding, db::kLogIndexEnding, QStringView()}) {
        const QString file = db::besideFile(database, ending);
        if (QFileInfo::exists(file) && !QFile::rename(file, db::besideFile(aside, ending)))
            return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be renamed"_s.arg(file));
    }
    return {};
}

void putBack(const QString &database, const QString &aside)
{
    for (const QStringView ending :
         {QStringView(), db::kLogIndexEnding, db::kJournalEnding, db::kLogEnding}) {
        const QString file = db::besideFile(database, ending);
        const QString kept = db::besideFile(aside, ending);
        if (QFileInfo::exists(kept) && !QFileInfo::exists(file))
            QFile::rename(kept, file);
    }
}

/// As the desk opens it: another program may have rescued it since.
bool opensWell(const QString &shop)
{
    if (QFileInfo(shop).size() == 0)
        return false;
    // Only read: what belongs to a damaged file, such as its log, stays as it is.
    const auto session = db::Session::open({.path = shop, .readOnly = true});
    return session && (*session)->settings().all();
}

} // namespace

bool isRescuable(db::ErrorKind kind)
{
    return kind == db::ErrorKind::Corrupt || kind == db::ErrorKind::NotADatabase;
}

bool isMissed(const QString &database, const QString &folder)
{
    const QFileInfo shop(database);
    return (!shop.exists() || (shop.isFile() && shop.size() == 0)) &&
           !allCopies({database, {}}, usualFolder(database), folder).isEmpty();
}

QList<RescueCopy> rescueCopies(const QString &database, const QString &folder)
{
    QList<RescueCopy> good;
    const auto copies = allCopies({database, idOfDamaged(database)}, folderOfDamaged(database), folder);
    for (const KeptBackup &copy : copies) {
        if (const auto customers = db::Safekeeping::customersIn(copy.file))
            good.append({.copy = copy, .customers = *customers, .shop = markOf(copy.file)});
    }
    return good;
}

db::Result<RescueCopy> rescueCopyAt(const QString &database, const QString &file, const Clock &clock)
{
    MK_CHECK(refuseOpenFile(database, file));
    if (const QFileInfo chosen(file); !chosen.isFile() || chosen.size() == 0)
        return db::failure(db::ErrorKind::NotADatabase, u"%1 is empty or no file"_s.arg(file));
    MK_TRY(const auto customers, db::Safekeeping::customersIn(file));
    const QFileInfo info(file);
    const KeptBackup copy{KeptBackup::Kind::Daily, file, info.lastModified().toTimeZone(clock.zone()),
                          info.size()};
    return RescueCopy{.copy = copy, .customers = customers, .isChosen = true, .shop = markOf(file)};
}

db::Result<Rescued> rescue(const QString &database, const Clock &clock, const QString &copy,
                           const Progress &progress)
{
    const QString shop = fileBehind(database);
    MK_CHECK(refuseSpecialFile(shop));
    if (opensWell(shop))
        return Rescued{.wasWell = true};
    MK_TRY(auto backup, readBackup(shop, copy, progress));
    const QString aside = QFileInfo::exists(shop) ? freeName(shop, clock.now()) : QString();
    MK_TRY(const auto doubted, noteRestored(*backup.session, clock)); // before anything else is written there
    Trace trace;
    trace.about = QFileInfo(copy).fileName();
    trace.subjects = QStringList{u"shop"_s};
    MK_CHECK(writeDown(*backup.session, {kRestoreCommand.toString(), {{u"file"_s, copy}, {u"kept"_s, aside}}},
                       trace, clock.act()));
    // A copy was made before it was noted: without this, the desk would say that there is none.
    const qint64 madeMs = QFileInfo(copy).lastModified().toMSecsSinceEpoch();
    MK_CHECK(noteBackup(*backup.session, {std::min(madeMs, clock.nowMs()), copy}));
    QStringList copies;
    for (const KeptBackup &one : allCopies({shop, {}}, folderOfDamaged(shop), QFileInfo(copy).absolutePath()))
        copies.append(one.file);
    MK_CHECK(rescueShopId(shop, *backup.session, copies));
    backup.session.reset(); // what its log holds goes into the file
    if (!aside.isEmpty())   // others may share it
        QFile::setPermissions(backup.file, QFileInfo(shop).permissions());
    // A log without its file would be read into the new one.
    const QString old = aside.isEmpty() ? freeName(shop, clock.now()) : aside;
    if (const auto moved = putAside(shop, old); !moved) {
        putBack(shop, old);
        return tl::unexpected(moved.error());
    }
    if (!QFile::rename(backup.file, shop)) {
        putBack(shop, old);
        return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be written"_s.arg(shop));
    }
    return Rescued{.damaged = aside, .doubted = doubted};
}

} // namespace app
