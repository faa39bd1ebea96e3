#pragma once

#include "db/core/error.h"

#include <QString>
#include <QStringList>
#include <QStringView>

namespace app {

/// When a birthday is greeted in a year that does not have its day. No law says; the shop chooses.
struct BirthdayPolicy
{
    /// Born on 29 February, in a year without one.
    enum class LeapDay
    {
        Feb28,
        Mar1
    };
    /// Born on lunar day 30, in a year whose month has 29 days (tháng thiếu).
    enum class ShortMonth
    {
        LastDay,
        NextDay
    };
    /// Born in a leap month (tháng nhuận). A person born in the regular month is always greeted in it.
    enum class LeapMonth
    {
        RegularMonth, ///< always in the regular month of that number
        LeapIfExists  ///< in the leap month in years that have it, else in the regular one
    };

    LeapDay leapDay = LeapDay::Feb28;
    ShortMonth shortMonth = ShortMonth::LastDay;
    LeapMonth leapMonth = LeapMonth::RegularMonth;

    friend bool operator==(const BirthdayPolicy &, const BirthdayPolicy &) = default;
};

/// The words of the command line and of the settings: "feb28", "last-day", "leap-if-exists" ...
[[nodiscard]] QString keyOf(BirthdayPolicy::LeapDay choice);
[[nodiscard]] QString keyOf(BirthdayPolicy::ShortMonth choice);
[[nodiscard]] QString keyOf(BirthdayPolicy::LeapMonth choice);

/// `policy` with the choice of one word of any of the three kinds; "last_day" is taken
/// like "last-day". InvalidInput for an unknown word.
[[nodiscard]] db::Result<BirthdayPolicy> withWord(BirthdayPolicy policy, QStringView word);
/// Those words.
QStringList birthdayPolicyWords();

} // namespace app
