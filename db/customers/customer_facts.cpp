#include "db/customers/customer_facts.h"

namespace db {

int birthdayPlaceOf(const Birthday &birthday)
{
    if (!birthday.month || birthday.approximate)
        return 0;
    const int calendar = birthday.calendar == Calendar::Lunar ? 1 : 0;
    const int leap = birthday.leapMonth ? 1 : 0;
    return 1 + ((calendar * 2 + leap) * 13 + *birthday.month) * 32 + birthday.day.value_or(0);
}

std::optional<Birthday> birthdayAt(int place)
{
    if (place <= 0 || place >= kBirthdayPlaces)
        return std::nullopt;
    const int day = (place - 1) % 32;
    const int month = (place - 1) / 32 % 13;
    const int kind = (place - 1) / (32 * 13);
    if (month == 0)
        return std::nullopt;
    Birthday birthday;
    birthday.calendar = kind >= 2 ? Calendar::Lunar : Calendar::Solar;
    birthday.leapMonth = kind % 2 != 0;
    birthday.month = month;
    if (day > 0)
        birthday.day = day;
    return birthday;
}

} // namespace db
