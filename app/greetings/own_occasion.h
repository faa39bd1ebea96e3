#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/greetings/occasion.h"

#include <QList>
#include <QString>

namespace db {
class Session;
}

namespace app {

/// Why a day of the shop's own cannot be stored as it stands.
enum class OwnOccasionFault
{
    None,
    NoName,
    NoSuchDay ///< its calendar never has that day
};
/// What a person should know of a day that can be stored.
enum class OwnOccasionHint
{
    None,
    LunarThirty, ///< in months of 29 days it is held on the 29th
    LeapDay      ///< 29 February: held in leap years only
};

[[nodiscard]] OwnOccasionFault faultOf(const db::Occasion &occasion);
[[nodiscard]] OwnOccasionHint hintOf(const db::Occasion &occasion);

/// Stores a new yearly day of the shop's own under a key made from its name; the key. InvalidInput when
/// faultOf finds one. A missing name in one language is that of the other.
[[nodiscard]] db::Result<db::Changed<QString>> addOwnOccasion(db::Session &session, db::Occasion occasion);
/// The same for one that is there.
[[nodiscard]] db::Result<db::ChangeSet> updateOwnOccasion(db::Session &session, db::Occasion occasion);

/// What removeOwnOccasion put away.
struct RemovedOccasion
{
    QString key;
    QList<db::RuleId> rules; ///< those of the day, put away with it
};
/// One transaction; bringBack takes it back.
[[nodiscard]] db::Result<db::Changed<RemovedOccasion>> removeOwnOccasion(db::Session &session,
                                                                         const QString &key, qint64 atMs);
[[nodiscard]] db::Result<db::ChangeSet> bringBack(db::Session &session, const RemovedOccasion &removed);

} // namespace app
