#include "app/safekeeping/daily_backup.h"

#include "app/core/own_files.h"
#include "app/safekeeping/leftovers.h"
#include "db/core/beside_file.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>

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
constexpr int kLookForLockMs = 100;
constexpr int kPatienceMs = 30'000;

/// What the names of its daily copies begin with; a copy by hand is never called so.
QString beginningOf(const QString &database)
{
    return stemOfCopies(database) + u"-daily-"_s;
}

/// Where the copy of a day goes: into the plain name, unless another shop's copy has it already.
QString fileFor(const QString &folder, const ShopFile &shop, QDate day)
{
    const QString beginning = QDir(folder).filePath(beginningOf(shop.database) + day.toString(Qt::ISODate));
    const QFileInfo plain(beginning + kEnding);
    // What is no file, or an empty one, is in the way of no other shop.
    return !plain.isFile() || plain.size() == 0 || shop.owns(plain.filePath())
               ? plain.filePath()
               : beginning + u'-' + shop.shortId() + kEnding;
}

bool hasCopyOf(const QString &folder, const ShopFile &shop, QDate day)
{
    const auto entries = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    const auto isIt = [&](const QFileInfo &entry) {
        return dayOfDaily(shop.database, entry.fileName()) == day &&
               entry.size() > 0 && // an empty one is no copy, whoever made it
               shop.owns(entry.absoluteFilePath());
    };
    return std::ranges::any_of(entries, isIt);
}

db::Result<void> makeFolder(const QString &folder, const QString &database)
{
    // A folder that a person chose may be on a disk that is not connected: another one of that name on this
    // disk would only look like a copy elsewhere.
    if (isAway(folder, database))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 is not there"_s.arg(folder));
    if (!QDir().mkpath(folder))
        return db::failure(db::ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(folder));
    return {};
}

/// Takes the lock that this shop shares with all that have the same file name.
db::Result<void> demandLock(QLockFile &alone, const QString &folder,
                            const std::function<bool(int, int)> &progress)
{
    MK_CHECK(holdBackups(alone, [&progress] { return !progress || progress(0, 0); }));
    if (alone.isLocked())
        return {};
    return db::failure(alone.error() == QLockFile::PermissionError ? db::ErrorKind::FileAccess
                                                                   : db::ErrorKind::DiskFull,
                       u"nothing can be written in %1"_s.arg(folder));
}

void removeOutlived(const QString &folder, const ShopFile &shop, QDate today)
{
    auto copies = dailyBackups(folder, shop);
    // What cannot be read stands for no day, and one that keeps a log was opened and is worked in.
    copies.removeIf(
        [&shop](const DailyBackup &copy) { return db::keepsLog(copy.file) || !shop.owns(copy.file); });
    auto gone = outlived(copies, today);
    if (gone.size() > kMostRemoved) // the oldest first
        gone.remove(0, gone.size() - kMostRemoved);
    for (const DailyBackup &copy : gone)
        QFile::remove(copy.file);
}

qint64 bytesOf(const QString &database)
{
    return QFileInfo(database).size() + QFileInfo(db::logOf(database)).size();
}

/// Nothing: another desk has made today's copy meanwhile.
db::Result<std::optional<BackupRecord>> copyInto(db::Session &session, const Clock &clock,
                                                 const QString &folder, const ShopFile &shop,
                                                 const std::function<bool(int, int)> &progress)
{
    MK_CHECK(makeFolder(folder, shop.database));
    QLockFile alone(lockOfBackups(folder, shop.database));
    MK_CHECK(demandLock(alone, folder, progress));
    if (hasCopyOf(folder, shop, clock.today()))
        return std::nullopt;
    const QString file = fileFor(folder, shop, clock.today());
    MK_CHECK(refuseSpecialFile(file));
    removeLeftovers(shop.database, folder);
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    if (room >= 0 && room < bytesOf(shop.database) + kSpareBytes)
        return db::failure(db::ErrorKind::DiskFull, u"no room for a copy in %1"_s.arg(folder));
    MK_TRY(const auto made, copyTo(session, clock, file, progress));
    if (!made.failed)
        removeOutlived(folder, shop, clock.today());
    return made;
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

db::Result<void> holdBackups(QLockFile &alone, const std::function<bool()> &goOn)
{
    const QDeadlineTimer patience(kPatienceMs);
    while (!alone.tryLock(kLookForLockMs) && alone.error() == QLockFile::LockFailedError) {
        const QString folder = QFileInfo(alone.fileName()).path();
        if (!goOn())
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped waiting for the copy that is being made in %1"_s.arg(folder));
        if (patience.hasExpired())
            return db::failure(db::ErrorKind::Busy, u"another program is making a copy in %1"_s.arg(folder));
    }
    return {};
}

QList<DailyBackup> dailyBackups(const QString &folder, const ShopFile &shop)
{
    QList<DailyBackup> backups;
    const auto entries = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name | QDir::Reversed);
    for (const QFileInfo &entry : entries) {
        const QDate day = dayOfDaily(shop.database, entry.fileName());
        if (day.isValid() && shop.mayOwn(entry.absoluteFilePath()))
            backups.append({entry.absoluteFilePath(), day});
    }
    std::ranges::stable_sort(backups, std::ranges::greater(), &DailyBackup::day);
    return backups;
}

QDate dayOfDaily(const QString &database, const QString &name)
{
    static const QRegularExpression said(u"^([0-9]{4}-[0-9]{2}-[0-9]{2})(-[0-9a-f]{12})?\\.db$"_s);
    const QString beginning = beginningOf(database);
    if (!name.startsWith(beginning))
        return {};
    return QDate::fromString(said.match(name.mid(beginning.size())).captured(1), Qt::ISODate);
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
    // One that no window has opened since shops have ids; where it cannot be written it stays without.
    if (const auto marked = ensureShopId(session); !marked && marked.error().kind != db::ErrorKind::ReadOnly)
        qWarning("backup: %s", qUtf8Printable(marked.error().detail));
    MK_TRY(const auto shop, shopFileOf(session));
    if (hasCopyOf(folder, shop, clock.today()))
        return std::nullopt;
    const bool isNew = !QFileInfo::exists(folder);
    auto made = copyInto(session, clock, folder, shop, progress);
    const bool failed = !made || (*made && (*made)->failed);
    if (failed && isNew)
        QDir().rmdir(folder); // where it is empty
    return made;
}

db::Result<std::optional<BackupRecord>> backUpUnasked(db::Session &session, const Clock &clock,
                                                      const std::function<bool(int, int)> &progress)
{
    MK_TRY(const auto customers, session.customers().counts());
    return customers.total() > 0 ? backUpDaily(session, clock, progress)
                                 : db::Result<std::optional<BackupRecord>>();
}

} // namespace app
