#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/safekeeping/contents.h"

#include <QString>

#include <array>

namespace db {
class Session;
}

namespace app {

/// The name under which the journal keeps a restore; it has no inverse: the copy of the shop as it was is the
/// way back.
constexpr QStringView kRestoreCommand = u"shop.restore";

/// How one kind of things differs between a backup and the shop as it is.
struct RestoreDifference
{
    qint64 back = 0;  ///< only in the backup: would be there again
    qint64 gone = 0;  ///< only in the shop: would be gone
    qint64 other = 0; ///< in both, and not the same: would be as in the backup
};

struct RestorePreview
{
    std::array<RestoreDifference, db::Contents::KindCount> kinds; ///< by db::Contents::Kind
    qint64 backupUntilMs = 0; ///< when something was last done in it, UTC epoch milliseconds; 0: never
    qint64 shopUntilMs = 0;   ///< the same of the shop as it is
    QString shopName;         ///< in the backup
};

struct Restored
{
    QString keptIn;     ///< a copy of the shop as it was before
    qint64 doubted = 0; ///< messages that may have gone since the backup: they wait for a person's word
};

/// What restoring this backup would bring and cost; nothing is changed. The backup itself is neither opened
/// nor changed, whatever lies beside it: a private copy is brought up to date and proven by the whole check.
/// Corrupt, NotADatabase, ForeignFile, NewerThanProgram: of the backup. OwnFile: the shop itself.
/// progress(done, total), total 0: not known; false stops.
[[nodiscard]] db::Result<RestorePreview> previewRestore(db::Session &session, const QString &file,
                                                        const Progress &progress = {});

/// Keeps a copy of the shop, damaged or not, in its folder of backups, then everything becomes what is in the
/// backup, at once for all who have the shop open. What may have gone since the backup becomes uncertain, and
/// nothing goes by itself while a person has not answered for it. Errors as previewRestore; after any of them
/// the shop is as it was.
[[nodiscard]] db::Result<db::Changed<Restored>> restore(db::Session &session, const Clock &clock,
                                                        const QString &file, const Progress &progress = {});

} // namespace app
