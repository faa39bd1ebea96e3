#pragma once

#include "app/core/clock.h"
#include "app/segments/condition.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer_condition.h"

namespace app {

/// What it takes to say a condition in the terms of the file.
struct ConditionTerms
{
    Clock clock;
    BirthdayPolicy birthdays;
    QStringList provinces = {};   ///< as stored; where one is asked for
    QStringList occupations = {}; ///< as stored; where a word of one is asked for

    db::CustomerCondition of(const Condition &condition) const;

private:
    db::CustomerCondition ofLeaf(const ConditionLeaf &leaf) const;
    db::CustomerCondition ofMonths(const QStringList &months) const;
    db::CustomerCondition ofLastContact(const ConditionLeaf &leaf) const;
};

} // namespace app
