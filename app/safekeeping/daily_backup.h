#pragma once

#include "app/core/clock.h"
#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/shop_file.h"

#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QLockFile;

namespace app {

/// A copy among those of a shop's backup folder.
struct DailyBackup
{
    QString file;
    QDate day;
    friend bool operator==(const DailyBackup &, const DailyBackup &) = default;
};

/// Where copies go unless another folder is chosen: "backups" beside the shop.
QString usualFolder(const QString &database);
/// A chosen folder is not there, as when its disk is not connected.
bool isAway(const QString &folder, const QString &database);
/// Where the shop keeps its backups: the folder of the setting, else the usual one.
[[nodiscard]] db::Result<QString> backupFolder(db::Session &session);
/// Whoever holds this file as a QLockFile is alone in that folder at the copies of this database, and of all
/// that have the same file name.
[[nodiscard]] QString lockOfBackups(const QString &folder, const QString &database);
/// Takes that lock and waits a while for whoever is making a copy: Busy. Goes on without it where none can be
/// had: there is no such folder, or none to write in. goOn is asked now and then; false stops: Cancelled.
[[nodiscard]] db::Result<void> holdBackups(QLockFile &alone, const std::function<bool()> &goOn);
/// The copies of this shop in that folder, newest first.
[[nodiscard]] QList<DailyBackup> dailyBackups(const QString &folder, const ShopFile &shop);
/// The day that the name of a daily copy of this database, or of one of the same file name, says; invalid: it
/// is none.
[[nodiscard]] QDate dayOfDaily(const QString &database, const QString &name);
/// Those of them that need not be kept any longer: of each of the last 7 days, 4 weeks (from Monday) and 12
/// months, the newest one stays. Days to come stay too: a computer's clock may have been wrong.
[[nodiscard]] QList<DailyBackup> outlived(const QList<DailyBackup> &backups, QDate today);

/// The day by which outlived() names it at the latest.
[[nodiscard]] QDate lastDayOfKeeping(const DailyBackup &backup);

/// Copies the shop into its folder unless that was done today, and removes the outlived copies, a few at a
/// time, and what a killed one left. DiskFull before anything is written where there is no room; Busy while
/// another program is making copies there. A session that only reads will do: its caller then notes the copy
/// (noteBackup) and, on Repairable, repairs the shop (repairShop) on a session that writes. A session that
/// writes repairs the shop itself, as backUp() does. Nothing is removed without a new copy that is sound.
/// progress(done, total) as Safekeeping::backup.
[[nodiscard]] db::Result<std::optional<BackupRecord>>
backUpDaily(db::Session &session, const Clock &clock, const std::function<bool(int, int)> &progress = {});
/// The same without having been asked: a shop without customers has nothing to lose yet.
[[nodiscard]] db::Result<std::optional<BackupRecord>>
backUpUnasked(db::Session &session, const Clock &clock, const std::function<bool(int, int)> &progress = {});

} // namespace app
