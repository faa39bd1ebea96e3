#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/greetings/occasion.h"

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

/// As it is stored: spaces tidied, a missing name in one language that of the other.
[[nodiscard]] db::Occasion tidied(db::Occasion occasion);
/// InvalidInput when faultOf finds one.
[[nodiscard]] db::Result<void> checkOwnOccasion(const db::Occasion &occasion);
/// Stores a tidy day under a key made from its name; the key.
[[nodiscard]] db::Result<db::Changed<QString>> addOwnOccasion(db::Session &session, db::Occasion occasion);

} // namespace app
