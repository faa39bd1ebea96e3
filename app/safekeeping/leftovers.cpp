#include "app/safekeeping/leftovers.h"

#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/read_backup.h"
#include "db/safekeeping/safekeeping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kPartEnding = db::Safekeeping::partOf({});

bool isPartOf(const QString &name, const QString &beginning, const QString &ending)
{
    return name.startsWith(beginning) && name.contains(ending + kPartEnding); // or its journal
}

} // namespace

bool removeLeftFolders(const QString &database)
{
    QDir beside(QFileInfo(database).absolutePath());
    bool alone = true;
    const auto leftovers = beside.entryList({kReadFolder + u"??????"_s}, QDir::Dirs | QDir::Hidden);
    for (const QString &leftover : leftovers) {
        QDir folder(beside.filePath(leftover));
        if (QLockFile(folder.filePath(kReadLock)).tryLock()) // nobody is at it
            folder.removeRecursively();
        else
            alone = false;
    }
    return alone;
}

void removeLeftovers(const QString &database, const QString &folder)
{
    const bool nobodyRestores = removeLeftFolders(database);
    const QFileInfo shop(database);
    // Who updates the shop holds it, so nobody does while this program has it open.
    const auto beside =
        shop.absoluteDir().entryInfoList({shop.fileName() + u".before-????"_s + kPartEnding}, QDir::Files);
    for (const QFileInfo &entry : beside)
        QFile::remove(entry.absoluteFilePath());
    const QString stem = shop.completeBaseName() + u'-';
    const auto entries = QDir(folder).entryInfoList({u'*' + kPartEnding + u'*'}, QDir::Files);
    for (const QFileInfo &entry : entries) {
        const QString name = entry.fileName();
        if (isPartOf(name, stem + u"daily-"_s, u".db"_s) ||
            (nobodyRestores && isPartOf(name, stem, kBeforeRestoreEnding)))
            QFile::remove(entry.absoluteFilePath());
    }
}

} // namespace app
