#pragma once

#include "app/core/clock.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer_facts.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace app {

/// What the list of customers is narrowed down to. Everything that is set must hold; of several values of one
/// kind, one. The default asks for nothing.
struct CustomerFilter
{
    QList<db::Audience> audiences;
    QList<db::LifecycleStage> stages;
    QStringList provinces;  ///< present names (presentProvinces()); who is stored with a former one counts
    QList<int> birthMonths; ///< 1..12, solar: whom the shop greets in that month, see greetedInMonths
    QStringList tags;
    QList<db::Gender> genders;
    QStringList occupations; ///< as stored
    int noContactDays = 0;   ///< neither side got in touch for so long, or ever; 0: any
    bool withoutPhone = false;
    bool withoutBirthday = false; ///< no day to greet, or only a guessed one
    std::optional<QList<db::CustomerId>> only;

    bool isEmpty() const { return *this == CustomerFilter(); }
    friend bool operator==(const CustomerFilter &, const CustomerFilter &) = default;
};

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

/// The filter in the terms of the search; `provinces` are those that are stored, as they are stored.
db::CustomerSieve sieveOf(const CustomerFilter &filter, const QStringList &provinces, const Clock &clock,
                          const BirthdayPolicy &policy);
/// Of the next birthdays, the nearest to `today` first.
db::CustomerOrder orderOf(const CustomerSorting &sorting, QDate today, const BirthdayPolicy &policy);

} // namespace app
