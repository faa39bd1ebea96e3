#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "app/safekeeping/kept_backups.h"
#include "db/core/error.h"
#include "db/safekeeping/safekeeping.h"

#include <QList>
#include <QString>

namespace app {

/// A copy that can take the place of a shop which cannot be opened.
struct RescueCopy
{
    KeptBackup copy;
    qint64 customers = 0;
    bool isChosen = false; ///< by the person, wherever it lies
    db::ShopMark shop; ///< of a damaged one its copies may be those of others that have the same file name
};

struct Rescued
{
    QString damaged = {}; ///< where the file lies that could not be opened; empty: there was none
    qint64 doubted = 0;   ///< see Restored
    bool wasWell = false; ///< it could be opened again, as another program has rescued it: nothing was done
};

/// Can such a failure to open a shop be mended by putting a copy in its place?
[[nodiscard]] bool isRescuable(db::ErrorKind kind);
/// No shop is there under this name, or an empty file, and yet copies of one are: to begin a new one would
/// hide that. Looks at names alone. `folder`: where else copies were kept, as the shop that chose it can no
/// longer say; may be empty.
[[nodiscard]] bool isMissed(const QString &database, const QString &folder = {});
/// The copies kept of this shop that can be read, newest first; for that each is opened, and none is changed.
[[nodiscard]] QList<RescueCopy> rescueCopies(const QString &database, const QString &folder = {});
/// One that the person names, such as on a stick. Corrupt, NotADatabase, InvalidInput for the shop itself.
[[nodiscard]] db::Result<RescueCopy> rescueCopyAt(const QString &database, const QString &file,
                                                  const Clock &clock);

/// Puts a private, proven copy of the backup in the place of a shop that cannot be opened, or is gone. The
/// damaged file stays beside it, with its log, as "shop-damaged-2026-11-29-171500.db". Nobody may have the
/// shop open. Errors as previewRestore; after any of them the shop is as it was, and killed midway the copies
/// and the damaged file are all there.
[[nodiscard]] db::Result<Rescued> rescue(const QString &database, const Clock &clock, const QString &copy,
                                         const Progress &progress = {});

} // namespace app
