#include "app/safekeeping/kept_backups.h"

#include "app/safekeeping/daily_backup.h"
#include "db/core/beside_file.h"
#include "db/session/migrations.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kBeforeRestoreEnding = u"-before-restore.db"_s;
const QString kStampInNames = u"yyyy-MM-dd-HHmmss"_s;
const QString kDamaged = u"-damaged-"_s;

QList<KeptBackup> copiesBeforeRestores(const QString &folder, const ShopFile &shop)
{
    QList<KeptBackup> copies;
    const auto entries =
        QDir(folder).entryInfoList({u'*' + kBeforeRestoreEnding}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &entry : entries) {
        const QDateTime at = timeBeforeRestore(shop.database, entry.fileName());
        if (at.isValid() && shop.mayOwn(entry.absoluteFilePath()))
            copies.append({KeptBackup::Kind::BeforeRestore, entry.absoluteFilePath(), at, entry.size()});
    }
    return copies;
}

/// When it was written, where that was on its day: one that was moved here tells its day alone.
QDateTime timeOfDaily(const DailyBackup &backup)
{
    const QDateTime written = QFileInfo(backup.file).lastModified();
    return written.date() == backup.day ? written : backup.day.startOfDay();
}

} // namespace

QList<KeptBackup> copiesIn(const QString &folder, const ShopFile &shop)
{
    QList<KeptBackup> copies = copiesBeforeRestores(folder, shop);
    const auto days = dailyBackups(folder, shop);
    for (const DailyBackup &backup : days)
        copies.append(
            {KeptBackup::Kind::Daily, backup.file, timeOfDaily(backup), QFileInfo(backup.file).size()});
    std::ranges::stable_sort(copies, std::ranges::greater(), &KeptBackup::at);
    return copies;
}

QList<KeptBackup> copiesBeforeUpdates(const QString &database)
{
    QList<KeptBackup> copies;
    const auto entries = db::Migrations::copiesBefore(database);
    for (const QFileInfo &entry : entries)
        copies.append(
            {KeptBackup::Kind::BeforeUpdate, entry.absoluteFilePath(), entry.lastModified(), entry.size()});
    std::ranges::stable_sort(copies, std::ranges::greater(), &KeptBackup::at);
    return copies;
}

QStringList damagedFiles(const QString &database)
{
    QStringList files;
    const QString beginning = stemOfCopies(database) + kDamaged;
    const auto entries =
        QFileInfo(database).absoluteDir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Time);
    for (const QFileInfo &entry : entries) {
        const QString stamp = entry.completeBaseName().mid(beginning.size());
        const QDateTime at = QDateTime::fromString(stamp, kStampInNames);
        if (at.isValid() && entry.fileName() == nameOfDamaged(database, at))
            files.append(entry.absoluteFilePath());
    }
    return files;
}

QString nameOfDamaged(const QString &database, const QDateTime &at)
{
    return stemOfCopies(database) + kDamaged + at.toString(kStampInNames) + u".db"_s;
}

void removeOutlivedBeforeRestore(const QString &folder, const ShopFile &shop, const QString &justMade)
{
    QList<KeptBackup> copies = copiesBeforeRestores(folder, shop);
    std::ranges::stable_sort(copies, std::ranges::greater(), &KeptBackup::at);
    copies.removeIf([&](const KeptBackup &copy) {
        return QFileInfo(copy.file) == QFileInfo(justMade) || !shop.owns(copy.file);
    });
    for (qsizetype i = kBeforeRestoreKept - 1; i < copies.size(); ++i) {
        // One that keeps a log has been opened, and is in use.
        if (!db::keepsLog(copies.at(i).file))
            QFile::remove(copies.at(i).file);
    }
}

db::Result<KeptBackups> keptBackups(db::Session &session)
{
    MK_TRY(const auto folder, backupFolder(session));
    MK_TRY(const auto settings, session.settings().all());
    MK_TRY(const auto shop, shopFileOf(session));
    return KeptBackups{folder, settings.value(kBackupFolderKey).isEmpty(), copiesIn(folder, shop)};
}

QString nameBeforeRestore(const QString &database, const QDateTime &at)
{
    return stemOfCopies(database) + u'-' + at.toString(kStampInNames) + kBeforeRestoreEnding;
}

QString lockOfRestores(const QString &folder, const QString &database)
{
    return QDir(folder).filePath(stemOfCopies(database) + u"-restore-lock"_s);
}

QDateTime timeBeforeRestore(const QString &database, const QString &name)
{
    const QString stem = stemOfCopies(database) + u'-';
    if (!name.startsWith(stem) || !name.endsWith(kBeforeRestoreEnding))
        return {};
    const qsizetype size = name.size() - stem.size() - kBeforeRestoreEnding.size();
    return QDateTime::fromString(name.mid(stem.size(), std::max<qsizetype>(size, 0)), kStampInNames);
}

bool isBeforeRestore(const QString &file)
{
    return file.endsWith(kBeforeRestoreEnding);
}

} // namespace app
