#include "app/safekeeping/shop_file.h"

#include "app/core/own_files.h"
#include "app/safekeeping/backup_record.h"
#include "db/core/beside_file.h"
#include "db/core/file_name.h"
#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Where the file of the shop lay when it was last looked whether it is a copy of another.
const QString kPlaceKey = u"shop.place"_s;
/// To the stem come, at most, "-2026-11-29-171500-before-restore.db", ".part" and "-journal".
constexpr qsizetype kMostOfStem = db::kMostOfName - 49;

QString newShopId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    QString id;
    for (const quint32 word : words)
        id += u"%1"_s.arg(word, 8, 16, QLatin1Char('0'));
    return id;
}

QString placeOf(const db::Session &session)
{
    return QFileInfo(session.path()).canonicalFilePath();
}

/// The id in the file itself, or where that is worked on, perhaps still in its log.
QString idIn(const QString &file)
{
    const auto mark = db::Safekeeping::shopIn(file);
    if (mark && !mark->id.isEmpty())
        return mark->id;
    if (QFileInfo(db::logOf(file)).size() == 0 || !db::keepsLog(file))
        return {};
    const auto session = db::Session::open({.path = file, .readOnly = true, .busyTimeoutMs = 1000});
    const auto settings = session ? (*session)->settings().all() : tl::unexpected(session.error());
    return settings ? settings->value(db::kShopIdKey) : QString();
}

/// Is the shop still there of which this one was copied?
bool isCopyOf(const QString &place, const QString &id, const QString &own)
{
    return QFileInfo(place).isFile() && QFileInfo(place) != QFileInfo(own) &&
           (!identityOf(place) || identityOf(place) != identityOf(own)) && idIn(place) == id;
}

db::Result<db::ChangeSet> put(db::Session &session, const QString &id, const QString &place)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_CHECK(session.settings().set(db::kShopIdKey, id));
        return session.settings().set(kPlaceKey, place);
    });
}

} // namespace

bool ShopFile::owns(const QString &copy) const
{
    const auto mark = db::Safekeeping::shopIn(copy);
    return mark && (!id || mark->id.isEmpty() || mark->id == *id);
}

bool ShopFile::mayOwn(const QString &copy) const
{
    if (!id)
        return true;
    const auto mark = db::Safekeeping::shopIn(copy);
    return !mark || mark->id.isEmpty() || mark->id == *id;
}

QString ShopFile::shortId() const
{
    constexpr qsizetype kLetters = 12;
    if (id && !id->isEmpty())
        return id->left(kLetters);
    const QByteArray path = QFileInfo(database).absoluteFilePath().toUtf8(); // none could be written into it
    return QString::fromLatin1(
        QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(kLetters));
}

db::Result<ShopFile> shopFileOf(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    return ShopFile{session.path(), settings.value(db::kShopIdKey, u""_s)};
}

QString stemOfCopies(const QString &database)
{
    return db::shortName(QFileInfo(database).completeBaseName(), kMostOfStem);
}

db::Result<db::ChangeSet> ensureShopId(db::Session &session)
{
    MK_TRY(const auto seen, session.settings().all());
    const QString id = seen.value(db::kShopIdKey);
    const QString place = seen.value(kPlaceKey);
    const QString here = placeOf(session);
    if (!id.isEmpty() && place == here)
        return db::ChangeSet();
    // Opens a file, so it is asked before the transaction.
    const bool isCopy = !id.isEmpty() && isCopyOf(place, id, here);
    const bool sharesFolder = !seen.value(kBackupFolderKey).isEmpty() ||
                              (QFileInfo(place).absolutePath() == QFileInfo(here).absolutePath() &&
                               stemOfCopies(place) == stemOfCopies(here));
    const bool needsNewId = id.isEmpty() || (isCopy && sharesFolder);
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_TRY(const auto now, session.settings().all());
        if (now.value(db::kShopIdKey) != id || now.value(kPlaceKey) != place)
            return db::ChangeSet(); // another program was quicker
        if (isCopy)
            MK_CHECK(forgetBackup(session));
        return put(session, needsNewId ? newShopId() : id, here);
    });
}

db::Result<void> keepShopId(db::Session &shop, db::Session &backup)
{
    MK_TRY(const auto settings, shop.settings().all());
    for (const QString &key : {db::kShopIdKey, kPlaceKey}) {
        if (settings.contains(key))
            MK_CHECK(backup.settings().set(key, settings.value(key)));
        else
            MK_CHECK(backup.settings().remove(key));
    }
    return {};
}

std::optional<QString> idOfDamaged(const QString &database)
{
    const QString id = QFileInfo(database).size() > 0 ? idIn(database) : QString();
    return id.isEmpty() ? std::nullopt : std::optional(id);
}

db::Result<void> rescueShopId(const QString &database, db::Session &backup, const QStringList &copies)
{
    const QString here = QFileInfo(database).absoluteFilePath();
    if (const auto own = idOfDamaged(database)) {
        MK_CHECK(put(backup, *own, here));
        return {};
    }
    MK_TRY(const auto settings, backup.settings().all());
    // Whether it is a copy of a living one, opening it will tell.
    if (!settings.value(db::kShopIdKey).isEmpty())
        return {};
    QSet<QString> ids;
    for (const QString &copy : copies)
        ids.insert(idIn(copy));
    ids.remove(QString());
    if (ids.size() == 1)
        MK_CHECK(put(backup, *ids.cbegin(), here));
    return {};
}

} // namespace app
