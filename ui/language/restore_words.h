#pragma once

#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/restore.h"

/// What is said of the copies of the shop, and of going back to one.
namespace ui::words {

/// "today", "today 08:02" where the hour is known, "21/11, before a restore at 19:05".
QString backupDay(const app::KeptBackup &backup, QDate today);
/// The same, and of a daily copy that it is one.
QString copyKept(const app::KeptBackup &backup, QDate today);
/// "2.1 MB".
QString size(qint64 bytes);
/// "12 copies are kept there: the newest of today, the oldest of 01/02/2026"; empty where there is none.
QString copiesKept(const QList<app::KeptBackup> &copies, QDate today);

/// How far the backup reaches, and of which shop it is.
QString reach(const app::RestorePreview &preview, const app::Clock &clock);
/// A line for each kind of things that would not stay as it is; empty: nothing would change.
QStringList differences(const app::RestorePreview &preview);

/// What was made again in the shop's file, as app::repairShop says.
QString repaired(const QStringList &made);
/// Why there is no copy of today, where it was to go, and what helps.
QString dailyBackupFailed(const db::Error &error, const QString &folder, const QString &shop);
/// Why a backup could not be looked into or restored.
QString restoreFailed(const db::Error &error, const QString &file);

} // namespace ui::words
