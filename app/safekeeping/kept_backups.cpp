#include "app/safekeeping/kept_backups.h"

#include "app/safekeeping/daily_backup.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kBeforeRestoreStamp = u"yyyy-MM-dd-HHmmss"_s;

QList<KeptBackup> copiesBeforeRestores(const QString &folder, const QString &database)
{
    QList<KeptBackup> copies;
    const QString stem = QFileInfo(database).completeBaseName() + u'-';
    const auto entries = QDir(folder).entryInfoList({u'*' + kBeforeRestoreEnding}, QDir::Files);
    for (const QFileInfo &entry : entries) {
        QString stamp = entry.fileName().chopped(kBeforeRestoreEnding.size());
        if (!stamp.startsWith(stem))
            continue;
        const QDateTime at = QDateTime::fromString(stamp.remove(0, stem.size()), kBeforeRestoreStamp);
        if (at.isValid())
            copies.append({KeptBackup::Kind::BeforeRestore, entry.absoluteFilePath(), at, entry.size()});
    }
    return copies;
}

} // namespace

db::Result<KeptBackups> keptBackups(db::Session &session)
{
    MK_TRY(const auto folder, backupFolder(session));
    MK_TRY(const auto settings, session.settings().all());
    KeptBackups kept{folder, settings.value(kBackupFolderKey).isEmpty(),
                     copiesBeforeRestores(folder, session.path())};
    const auto days = dailyBackups(folder, session.path());
    for (const DailyBackup &backup : days)
        kept.copies.append(
            {KeptBackup::Kind::Daily, backup.file, backup.day.startOfDay(), QFileInfo(backup.file).size()});
    std::ranges::stable_sort(kept.copies, std::ranges::greater(), &KeptBackup::at);
    return kept;
}

QString nameBeforeRestore(const QString &database, const QDateTime &at)
{
    return QFileInfo(database).completeBaseName() + u'-' + at.toString(kBeforeRestoreStamp) +
           kBeforeRestoreEnding;
}

void removeOutlivedBeforeRestores(const QString &folder, const QString &database, const QString &made)
{
    auto copies = copiesBeforeRestores(folder, database);
    copies.removeIf([&made](const KeptBackup &copy) { return QFileInfo(copy.file) == QFileInfo(made); });
    std::ranges::stable_sort(copies, std::ranges::greater(), &KeptBackup::at);
    for (const KeptBackup &copy : copies.mid(kCopiesBeforeRestores - 1)) {
        if (!db::Session::keepsLog(copy.file))
            QFile::remove(copy.file);
    }
}

bool isBeforeRestore(const QString &file)
{
    return file.endsWith(kBeforeRestoreEnding);
}

} // namespace app
