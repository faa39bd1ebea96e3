#pragma once

#include "db/core/words.h"
#include "db/customers/birthday.h"

#include <QString>

namespace db {

/// A day of a customer's own that comes back every year, beside their birthday: a wedding, a child's
/// birthday, a giỗ.
struct PersonalDay
{
    PersonalDayKind kind = PersonalDayKind::Wedding;
    int number = 0; ///< from 1; tells the days of one kind apart; 0: not stored yet
    QString name;   ///< the child's, the relative's, the company's or the day's; may be empty
    Birthday date;  ///< of the wedding, the birth, the death: a date of the same kind as a birthday

    friend bool operator==(const PersonalDay &, const PersonalDay &) = default;
};

/// Whatever their numbers.
inline bool isSameDay(const PersonalDay &a, const PersonalDay &b)
{
    return a.kind == b.kind && a.name == b.name && a.date == b.date;
}

} // namespace db
