#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QString>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// A shop among others whose files have the same file name, and which may keep their copies in one folder.
struct ShopFile
{
    QString database;
    std::optional<QString> id; ///< nothing: not known, as of a damaged shop; empty: it was given none yet

    /// Is a copy that is called after this file one of this shop? Of an unknown one each is, and so is for
    /// all of them one that has no id, as those made before shops had any. Looks inside: what cannot be read
    /// is no shop's.
    bool owns(const QString &copy) const;
    /// The same, or it cannot be read: it may have been.
    bool mayOwn(const QString &copy) const;
    /// Letters for the names of its copies where another shop took the plain ones.
    QString shortId() const;
};

[[nodiscard]] db::Result<ShopFile> shopFileOf(db::Session &session);
/// What the names of its copies begin with: the file's own without its ending, shortened where with what
/// comes behind it the name would be too long.
[[nodiscard]] QString stemOfCopies(const QString &database);

/// Gives a shop its id: random, 128 bits, for as long as it lives. Its copies carry it, and by it they are
/// told from those of other shops. Of two programs that do so at once, one gives it.
///
/// A shop that was moved keeps its id. One that began as a copy of a file which is still in its place keeps
/// it too, with the copies that were copied along, as long as its own go beside it. Where both would use one
/// folder, a chosen one or the one beside two files that differ in their endings alone, the one that is not
/// in its old place is given another id: the day's copy of one to play with must not stand for that of the
/// shop. In either case the backup that was last made by hand is the other's.
[[nodiscard]] db::Result<db::ChangeSet> ensureShopId(db::Session &session);

/// A shop stays itself whatever is restored into it: its copies go on being its own, also from a backup of
/// another shop, or from one of the time before ids.
[[nodiscard]] db::Result<void> keepShopId(db::Session &shop, db::Session &backup);

/// The id of a damaged shop as far as the file says; nothing: it does not.
[[nodiscard]] std::optional<QString> idOfDamaged(const QString &database);
/// Gives the backup that takes the place of a damaged or missing shop the id that shop had, as far as the
/// damaged file or the copies of it in that folder say.
[[nodiscard]] db::Result<void> rescueShopId(const QString &database, db::Session &backup,
                                            const QStringList &copies);

} // namespace app
