#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer.h"

#include <optional>

namespace app {

/// Which first days, as "MM-DD", are thanked for on this day: who came on 29 February is thanked on the 28th
/// in years without one.
[[nodiscard]] QStringList sinceDaysThankedOn(QDate day);

/// The days of a solar year on which an occasion is this customer's: the calendar's days, their birthday,
/// their personal days, or the day they came.
[[nodiscard]] QList<OccasionDate> occasionDatesFor(const db::Customer &customer, const db::Occasion &occasion,
                                                   int solarYear, const BirthdayPolicy &policy,
                                                   const OccasionTable &table);

/// The first such day from `from` on; nothing when there is none within three years.
[[nodiscard]] std::optional<OccasionDate> nextOccasionFor(const db::Customer &customer,
                                                          const db::Occasion &occasion, QDate from,
                                                          const BirthdayPolicy &policy,
                                                          const OccasionTable &table);

} // namespace app
