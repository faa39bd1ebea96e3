#pragma once

#include "app/shop/birthday_policy.h"
#include "db/customers/birthday.h"

#include <QDate>

#include <optional>

namespace app {

/// A birthday that needs the shop's policy, and the next day on which it is greeted because of it.
struct PolicyExample
{
    db::Birthday birthday; ///< day, month, calendar, leap flag; no year
    QDate greeted;
};

/// The next time, from `today` on, that a customer born on 29 February has no such day.
[[nodiscard]] std::optional<PolicyExample> leapDayExample(const BirthdayPolicy &policy, QDate today);
/// The next lunar month of 29 days, for a customer born on its day 30. None after lunar year 2100.
[[nodiscard]] std::optional<PolicyExample> shortMonthExample(const BirthdayPolicy &policy, QDate today);
/// The next leap month, for a customer born on day 15 of one of that number. None after lunar year 2100.
[[nodiscard]] std::optional<PolicyExample> leapMonthExample(const BirthdayPolicy &policy, QDate today);

} // namespace app
