#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/birthday.h"

#include <compare>
#include <optional>

namespace app {

/// A birthday as it may stand in the file, and the year a greeting for it counts for.
struct BirthdayMatch
{
    db::Calendar calendar = db::Calendar::Solar;
    int month = 0;
    int day = 0;
    bool leapMonth = false;
    int occasionYear = 0; ///< as in OccasionDate

    friend auto operator<=>(const BirthdayMatch &, const BirthdayMatch &) = default;
};

/// The days of a solar year on which the birthday is greeted, in order: one for a solar birthday, none, one
/// or two for a lunar one (a late lunar day may miss a solar year and fall twice into the next). None where
/// day or month are unknown or impossible, for an approximate birthday, and for lunar years outside
/// 1900..2100. The year of birth plays no part.
[[nodiscard]] QList<OccasionDate> birthdayDatesIn(const db::Birthday &birthday, int solarYear,
                                                  const BirthdayPolicy &policy = {});

/// The inverse: every (calendar, month, day, leap month) that is greeted on `date`. A birthday is among them
/// exactly if birthdayDatesIn gives this date.
[[nodiscard]] QList<BirthdayMatch> birthdaysGreetedOn(QDate date, const BirthdayPolicy &policy = {});

/// Does the shop greet this birthday in one of these months? A month is the running one, in whole, or the
/// next of its number: in November, "November" also holds those greeted on the 3rd, and "March" means next
/// year's. Lunar birthdays are converted for that very month. A solar birthday of which only the month is
/// known counts; a guessed one does not, nor does a lunar one without its day.
bool greetedInMonths(const db::Birthday &birthday, const QList<int> &months, QDate today,
                     const BirthdayPolicy &policy);

/// The age reached: Western age in years for a solar birthday, whole lunar years for a lunar one
/// (tuổi mụ is one more). Nothing if the year of birth is unknown or later than `occasionYear`.
[[nodiscard]] std::optional<int> ageTurning(const db::Birthday &birthday, int occasionYear);

} // namespace app
