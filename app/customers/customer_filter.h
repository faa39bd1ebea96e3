#pragma once

#include "app/core/clock.h"
#include "app/people/condition.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer_facts.h"

namespace app {

enum class CustomerSort
{
    Name,
    Stage,
    LastContact,
    NextBirthday
};

struct CustomerSorting
{
    CustomerSort by = CustomerSort::Name;
    bool descending = false;
    friend bool operator==(const CustomerSorting &, const CustomerSorting &) = default;
};

/// Does the shop greet this birthday in one of these months? A month is the running one, in whole, or the
/// next of its number: in November, "November" also holds those greeted on the 3rd, and "March" means next
/// year's. Lunar birthdays are converted for that very month. A solar birthday of which only the month is
/// known counts; a guessed one does not, nor does a lunar one without its day.
bool greetedInMonths(const db::Birthday &birthday, const QList<int> &months, QDate today,
                     const BirthdayPolicy &policy);

/// A condition in the terms of the index; `provinces` are those that are stored, as they are stored. The
/// index knows nothing of the year of birth, nor of the words in an occupation.
db::CustomerMask maskOf(const Condition &condition, const QStringList &provinces, const Clock &clock,
                        const BirthdayPolicy &policy);
/// Of the next birthdays, the nearest to `today` first.
db::CustomerOrder orderOf(const CustomerSorting &sorting, QDate today, const BirthdayPolicy &policy);

} // namespace app
