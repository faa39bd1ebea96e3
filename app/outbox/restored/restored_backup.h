#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QStringView>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// The reason of a message that a backup in the shop's place still had before it, and which may have gone
/// from the shop that was replaced.
inline constexpr QStringView kDoubted = u"restored-backup";

/// A backup that took the shop's place. What the shop did in between is not known to it.
struct RestoredBackup
{
    qint64 untilMs = 0; ///< when something was last done in the backup, UTC epoch milliseconds; 0: never
    qint64 atMs = 0;    ///< when it took the shop's place, UTC epoch milliseconds

    friend bool operator==(const RestoredBackup &, const RestoredBackup &) = default;
};

/// The last one; nothing: there was none.
[[nodiscard]] db::Result<std::optional<RestoredBackup>> lastRestored(db::Session &session);

/// Keeps in a backup that it takes the shop's place now. All it would still have sent by now becomes
/// uncertain, and what a person sends today, before its hour too. How many.
[[nodiscard]] db::Result<qint64> noteRestored(db::Session &backup, const Clock &clock);

/// Of a message that was entered since: it becomes uncertain where it was to go between the day of the backup
/// and the restore, and where a person sends it, also later on the day of the restore. Whether it did.
[[nodiscard]] db::Result<bool> doubtIfRestored(db::Session &session, const RestoredBackup &restored,
                                               db::MessageId id, const Clock &clock);

/// Nothing goes by itself while a person has not said of each of these messages what became of it.
[[nodiscard]] db::Result<bool> isAnyDoubted(db::Session &session);

} // namespace app
