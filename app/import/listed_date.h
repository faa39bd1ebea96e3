#pragma once

#include "app/people/date_text.h"

namespace app {

/// A date cell of a list in the words of parseBirthday and dateOf: without what programs write where there is
/// no date or no year, and without a time of day.
struct ListedDate
{
    QString text;         ///< "--11-30" where only the year is a placeholder (1604-11-30, 0000-11-30)
    bool nothing = false; ///< the cell says that no date is known: "0/0/00", "0001-01-01"
};

enum class TimeOfDay
{
    Midnight, ///< only midnight is taken off: another time may belong to the next day elsewhere
    Any
};

/// A moment with a zone ("1990-05-30T17:00:00Z") counts by the clock of Vietnam, but midnight of UTC is the
/// day it names.
ListedDate listedDateOf(const QString &cell, DateOrder order, TimeOfDay taken);

} // namespace app
