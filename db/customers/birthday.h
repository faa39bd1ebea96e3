#pragma once

#include "db/core/words.h"

#include <optional>

namespace db {

/// A birthday as the customer gave it: a calendar date whose parts may each be unknown, never a timestamp.
/// The day it is greeted is always computed from these, never stored.
struct Birthday
{
    Calendar calendar = Calendar::Solar;
    std::optional<int> day;   ///< 1..31, of that calendar
    std::optional<int> month; ///< 1..12, of that calendar
    std::optional<int> year;  ///< year of that calendar; 1900..2100 for lunar ones
    bool leapMonth = false;   ///< lunar only: born in the leap month of that number
    bool approximate = false; ///< an ID card's 1 January, a guess: known, but never greeted

    /// Day and month are known, so there is a day to greet.
    bool hasDay() const { return day && month; }
    friend bool operator==(const Birthday &, const Birthday &) = default;
};

} // namespace db
