#pragma once

#include "app/core/clock.h"
#include "app/segments/condition.h"
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

/// What the chips above the list of customers narrow it down to, in the terms of the index in memory: it
/// answers with every letter typed, and counts each choice. Everything that is set must hold; of several
/// values of one kind, one. The default means everybody.
struct CustomerFilter
{
    QList<db::Audience> audiences;
    QList<db::LifecycleStage> stages;
    QList<db::Gender> genders;
    QStringList provinces;  ///< present names (presentProvinces()); who is stored with a former one counts
    QList<int> birthMonths; ///< 1..12, solar: whom the shop greets in that month, see greetedInMonths
    QStringList tags;
    QStringList occupations; ///< as stored
    int noContactDays = 0;   ///< neither side got in touch for so long, or ever; 0: any
    bool withoutPhone = false;
    bool withoutBirthday = false; ///< no day to greet, or only a guessed one
    std::optional<QList<db::CustomerId>> only;
    Condition condition; ///< of a segment, beside all of these; the file is asked for it, not the index

    bool isEmpty() const { return *this == CustomerFilter(); }
    friend bool operator==(const CustomerFilter &, const CustomerFilter &) = default;
};

/// All that a filter asks for as one condition, to be kept as a segment.
Condition conditionOf(const CustomerFilter &filter);

/// A filter in the terms of the index, but for its condition; `provinces` are those that are stored, as they
/// are stored.
db::CustomerMask maskOf(const CustomerFilter &filter, const QStringList &provinces, const Clock &clock,
                        const BirthdayPolicy &policy);
/// Of the next birthdays, the nearest to `today` first.
db::CustomerOrder orderOf(const CustomerSorting &sorting, QDate today, const BirthdayPolicy &policy);

} // namespace app
