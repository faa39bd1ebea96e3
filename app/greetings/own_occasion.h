#pragma once

#include "db/greetings/occasion.h"

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

} // namespace app
