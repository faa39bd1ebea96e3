#pragma once

#include "db/greetings/occasion.h"

#include <QList>

#include <optional>

namespace app {

/// What can be said of an occasion by its rule; for what the rule says in full see occasion_rule.h.

/// Each customer's own day; none in the calendar.
[[nodiscard]] bool isPersonal(const db::Occasion &occasion);
/// Of the solar or the lunar calendar.
[[nodiscard]] bool isBirthday(const db::Occasion &occasion);
[[nodiscard]] bool isLunarBirthday(const db::Occasion &occasion);
/// The day of the year on which the customer became one.
[[nodiscard]] bool isCustomerSince(const db::Occasion &occasion);
/// Days of every month.
[[nodiscard]] bool isMonthly(const db::Occasion &occasion);
/// Its date can be set for a year: it has one a year, and in the calendar.
[[nodiscard]] bool takesDates(const db::Occasion &occasion);
/// Which of a customer's personal days it is about; nothing for any other occasion.
[[nodiscard]] std::optional<db::PersonalDayKind> personalDayKindOf(const db::Occasion &occasion);

/// How a long list of occasions is divided, in this order.
enum class OccasionGroup
{
    Personal,
    Own,
    PublicHolidays,
    Lunar,
    FirstHalf, ///< January to June
    SecondHalf,
    Moving
};
[[nodiscard]] OccasionGroup groupOf(const db::Occasion &occasion);

/// Why a day of the shop's own cannot be stored as it stands.
enum class OwnOccasionFault
{
    None,
    NoName,
    LongName, ///< longer than kLongestOccasionName
    NoSuchDay ///< its calendar never has that day
};
/// What a person should know of a day that can be stored.
enum class OwnOccasionHint
{
    None,
    LunarThirty, ///< in months of 29 days it is held on the 29th
    LeapDay      ///< 29 February: held in leap years only
};

inline constexpr qsizetype kLongestOccasionName = 80;
[[nodiscard]] OwnOccasionFault faultOf(const db::Occasion &occasion);
[[nodiscard]] OwnOccasionHint hintOf(const db::Occasion &occasion);
/// Another of these that has one of its names, letter case aside; null: none.
[[nodiscard]] const db::Occasion *sameNameAs(const db::Occasion &occasion, const QList<db::Occasion> &all);

} // namespace app
