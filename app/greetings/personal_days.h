#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer.h"

#include <optional>

namespace app {

/// What a customer's personal days come to in the calendar. Each is an occurrence of its own, so that the
/// birthdays of two children are greeted in one year: see OccasionDate::occasionYear.

/// The occasionYear of a personal day with this number: the year of the first, 20260002 of the second.
[[nodiscard]] int occasionYearOf(int year, int dayNumber);

/// The days of a solar year on which these days of that kind are greeted, in order; none in the year of the
/// event itself or before.
[[nodiscard]] QList<OccasionDate> personalDatesIn(const QList<db::PersonalDay> &days,
                                                  db::PersonalDayKind kind, int solarYear,
                                                  const BirthdayPolicy &policy);

/// The day that an occurrence of this occasion is about; null: none of theirs, or it is gone.
[[nodiscard]] const db::PersonalDay *personalDayOf(const QList<db::PersonalDay> &days,
                                                   const db::Occasion &occasion, int occasionYear);

/// The next time of one personal day.
struct ComingPersonalDay
{
    db::PersonalDay day;
    QDate next;               ///< invalid: not known when
    std::optional<int> years; ///< since the event, then; nothing where its year is unknown
};
/// Each of the days with its next time from `from` on, the soonest first, those not known last.
[[nodiscard]] QList<ComingPersonalDay> comingDays(const QList<db::PersonalDay> &days, QDate from,
                                                  const BirthdayPolicy &policy);

} // namespace app
