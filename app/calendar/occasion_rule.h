#pragma once

#include "db/core/error.h"

#include <QList>
#include <QStringView>

namespace app {

/// The rule of an occasion, read. The words and their numbers are listed in db/greetings/occasion.h.
struct OccasionRule
{
    enum class Kind
    {
        Fixed,              ///< month and day of the occasion itself
        DayBeforeTet,       ///< last day of the lunar year
        NthWeekday,         ///< numbers: n, weekday, month
        DayAfterNthWeekday, ///< the same
        Easter,
        ThanhMinh,
        ChineseNewYear,
        KoreanNewYear,
        Monthly, ///< numbers: days of every month, leap months too
        Table,   ///< only the days in the table of dates
        Personal ///< each customer's own day; none in the calendar
    };
    Kind kind = Kind::Fixed;
    QList<int> numbers;

    friend bool operator==(const OccasionRule &, const OccasionRule &) = default;
};

/// Reads a rule; empty text is "fixed". InvalidInput for an unknown word or numbers that make no sense.
[[nodiscard]] db::Result<OccasionRule> occasionRuleOf(QStringView text);

} // namespace app
