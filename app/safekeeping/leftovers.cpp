#include "app/safekeeping/leftovers.h"

#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/read_backup.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kSecondsToLock = 60; // no restore needs that long between its folder and the lock in it
const QString kPartEnding = db::Safekeeping::partOf({});

/// Removes the halves, and what SQLite keeps beside them, whose whole would have such a name.
void removeHalves(const QString &folder, const std::function<bool(const QString &)> &isOfTheKilled)
{
    const auto halves = QDir(folder).entryInfoList({u'*' + kPartEnding + u'*'}, QDir::Files | QDir::Hidden);
    for (const QFileInfo &half : halves) {
        const QString name = half.fileName();
        if (isOfTheKilled(name.left(name.lastIndexOf(kPartEnding))))
            QFile::remove(half.absoluteFilePath());
    }
}

/// The version of the schema for which that file was copied before an update; 0: it is no such copy.
int versionBeforeWhich(const QString &database, const QString &name)
{
    const QString beginning = db::Migrations::beginningOfCopies(database);
    return name.startsWith(beginning) ? name.mid(beginning.size()).toInt() : 0;
}

} // namespace

bool removeLeftFolders(const QString &database)
{
    QDir beside(QFileInfo(database).absolutePath());
    bool alone = true;
    const auto leftovers = beside.entryList({kReadFolder + u"??????"_s}, QDir::Dirs | QDir::Hidden);
    for (const QString &leftover : leftovers) {
        QDir folder(beside.filePath(leftover));
        const QDateTime made = QFileInfo(folder.path()).lastModified();
        const bool isBeingMade = folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden) &&
                                 made.secsTo(QDateTime::currentDateTimeUtc()) < kSecondsToLock;
        if (!isBeingMade && QLockFile(folder.filePath(kReadLock)).tryLock()) // not in use
            folder.removeRecursively();
        else
            alone = false;
    }
    return alone;
}

void removeHalvesBeforeRestore(const QString &database, const QString &folder)
{
    removeHalves(folder, [&](const QString &name) { return timeBeforeRestore(database, name).isValid(); });
}

void removeLeftovers(const QString &database, const QString &folder)
{
    // A running restore of this shop has a folder beside it; one of another shop of the same name holds the
    // lock.
    if (QLockFile alone(lockOfRestores(folder, database)); removeLeftFolders(database) && alone.tryLock())
        removeHalvesBeforeRestore(database, folder);
    removeHalves(folder, [&](const QString &name) { return dayOfDaily(database, name).isValid(); });
    // The shop is open, so it has this version; a newer program may be bringing it to the next one.
    const int current = db::Migrations().newestVersion();
    removeHalves(QFileInfo(database).absolutePath(), [&](const QString &name) {
        const int version = versionBeforeWhich(database, name);
        return version > 0 && version <= current;
    });
}

} // namespace app
