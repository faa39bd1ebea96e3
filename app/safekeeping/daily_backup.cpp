#include "app/safekeeping/daily_backup.h"

#include "app/core/own_files.h"
#include "app/safekeeping/leftovers.h"
#include "app/safekeeping/shop_repair.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kDays = 7;
constexpr int kWeeks = 4;
constexpr int kMonths = 12;
/// At once: a clock that is years ahead for a day must not cost all copies but one.
constexpr qsizetype kMostRemoved = 3;
const QString kEnding = u".db"_s;
/// Beside the copy: what others write meanwhile.
constexpr qint64 kSpareBytes = 16 << 20;

/// What the names of its daily copies begin with; a copy by hand is never called so.
QString beginningOf(const QString &database)
{
    return QFileInfo(database).completeBaseName() + u"-daily-"_s;
}

QString nameOf(const QString &database, QDate day)
{
    return beginningOf(database) + day.toString(Qt::ISODate) + kEnding;
}

qint64 bytesOf(const QString &database)
{
    return QFileInfo(database).size() + QFileInfo(database + u"-wal"_s).size();
}

} // namespace

QString usualFolder(const QString &database)
{
    return QFileInfo(database).absolutePath() + u"/backups"_s;
}

bool isAway(const QString &folder, const QString &database)
{
    return folder != usualFolder(database) && !QFileInfo(folder).isDir();
}

db::Result<QString> backupFolder(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    const QString chosen = settings.value(kBackupFolderKey);
    return chosen.isEmpty() ? usualFolder(session.path()) : chosen;
}

QString lockOfBackups(const QString &folder, const QString &database)
{
    return QDir(folder).filePath(beginningOf(database) + u"lock"_s);
}

QList<DailyBackup> dailyBackups(const QString &folder, const QString &database)
{
    QList<DailyBackup> backups;
    const auto entries = QDir(folder).entryInfoList(QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &entry : entries) {
        if (const QDate day = dayOfDaily(database, entry.fileName()); day.isValid())
            backups.append({entry.absoluteFilePath(), day});
    }
    return backups;
}

QDate dayOfDaily(const QString &database, const QString &name)
{
    const QString said = QFileInfo(name).completeBaseName().mid(beginningOf(database).size());
    const QDate day = QDate::fromString(said, Qt::ISODate);
    return day.isValid() && name == nameOf(database, day) ? day : QDate();
}

QList<DailyBackup> outlived(const QList<DailyBackup> &backups, QDate today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate month(today.year(), today.month(), 1);
    QSet<QDate> weeks;
    QSet<QDate> months;
    QList<DailyBackup> gone;
    for (const DailyBackup &backup : backups) { // newest first, so the first of a week is its newest
        const QDate itsMonday = backup.day.addDays(1 - backup.day.dayOfWeek());
        const QDate itsMonth(backup.day.year(), backup.day.month(), 1);
        const bool firstOfWeek = !weeks.contains(itsMonday);
        const bool firstOfMonth = !months.contains(itsMonth);
        weeks.insert(itsMonday);
        months.insert(itsMonth);
        if (backup.day <= today.addDays(-kDays) &&
            !(firstOfWeek && itsMonday > monday.addDays(-7 * kWeeks)) &&
            !(firstOfMonth && itsMonth > month.addMonths(-kMonths)))
            gone.append(backup);
    }
    return gone;
}

QDate lastDayOfKeeping(const DailyBackup &backup)
{
    return QDate(backup.day.year(), backup.day.month(), 1).addMonths(kMonths);
}

db::Result<std::optional<BackupRecord>> backUpDaily(db::Session &session, const Clock &clock,
                                                    const std::function<bool(int, int)> &progress)
{
    MK_TRY(const auto folder, backupFolder(session));
    const QString database = session.path();
    const QString file = QDir(folder).filePath(nameOf(database, clock.today()));
    MK_CHECK(refuseSpecialFile(file));
    if (QFileInfo(file).size() > 0) // an empty one is no copy, whoever made it
        return std::nullopt;
    // A folder that a person chose may be on a disk that is not connected: another one of that name on this
    // disk would only look like a copy elsewhere.
    if (isAway(folder, database))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 is not there"_s.arg(folder));
    if (!QDir().mkpath(folder))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(folder));
    QLockFile alone(lockOfBackups(folder, database));
    if (!alone.tryLock()) {
        if (alone.error() == QLockFile::LockFailedError) // another desk is making it
            return std::nullopt;
        return db::failure(alone.error() == QLockFile::PermissionError ? db::ErrorKind::FileAccess
                                                                       : db::ErrorKind::DiskFull,
                           u"nothing can be written in %1"_s.arg(folder));
    }
    removeLeftovers(database, folder);
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    if (room >= 0 && room < bytesOf(database) + kSpareBytes)
        return db::failure(db::ErrorKind::DiskFull, u"no room for a copy in %1"_s.arg(folder));
    MK_TRY(const auto repaired,
           copyRepaired(session, clock, [&] { return session.safekeeping().backup(file, progress); }));
    auto gone = outlived(dailyBackups(folder, database), clock.today());
    if (gone.size() > kMostRemoved) // the oldest first
        gone.remove(0, gone.size() - kMostRemoved);
    for (const DailyBackup &backup : gone) {
        if (!db::Session::keepsLog(backup.file)) // else it has been opened, and is in use
            QFile::remove(backup.file);
    }
    return BackupRecord{clock.nowMs(), file, repaired};
}

db::Result<std::optional<BackupRecord>> backUpUnasked(db::Session &session, const Clock &clock,
                                                      const std::function<bool(int, int)> &progress)
{
    MK_TRY(const auto customers, session.customers().counts());
    return customers.total() > 0 ? backUpDaily(session, clock, progress)
                                 : db::Result<std::optional<BackupRecord>>();
}

} // namespace app
