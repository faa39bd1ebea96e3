#pragma once

#include "db/customers/birthday.h"

#include <QStringView>

#include <optional>

namespace app {

/// A date as it is typed on the command line, before a calendar has judged it.
struct DateForm
{
    std::optional<int> year; ///< 1..9999
    int month = 0;           ///< 1..12
    int day = 0;             ///< 1..31

    friend bool operator==(const DateForm &, const DateForm &) = default;
};

/// Reads "YYYY-MM-DD" or "MM-DD", digits 0 to 9 with leading zeros and nothing around them.
[[nodiscard]] std::optional<DateForm> dateFormOf(QStringView text);

/// The calendar has this day in some year.
[[nodiscard]] bool isEverDay(db::Calendar calendar, int month, int day);

/// The same as a birthday of a calendar. Refuses days that calendar never has (30 February, lunar day 31) or,
/// where a year is given, did not have that year; a lunar year must lie in 1900..2100.
[[nodiscard]] std::optional<db::Birthday> birthdayOf(QStringView text, db::Calendar calendar,
                                                     bool leapMonth = false);

} // namespace app
