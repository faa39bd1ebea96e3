#include "app/greetings/customer_occasion.h"

#include "app/calendar/birthday_dates.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/personal_days.h"

using namespace Qt::StringLiterals;

namespace app {

QStringList sinceDaysThankedOn(QDate day)
{
    QStringList days{day.toString(u"MM-dd"_s)};
    if (day.month() == 2 && day.day() == 28 && !QDate::isLeapYear(day.year()))
        days.append(u"02-29"_s);
    return days;
}

QList<OccasionDate> occasionDatesFor(const db::Customer &customer, const db::Occasion &occasion,
                                     int solarYear, const BirthdayPolicy &policy, const OccasionTable &table)
{
    if (isBirthday(occasion)) {
        const bool lunar = isLunarBirthday(occasion);
        if (lunar != (customer.birthday.calendar == db::Calendar::Lunar))
            return {};
        return birthdayDatesIn(customer.birthday, solarYear, policy);
    }
    if (const auto kind = personalDayKindOf(occasion))
        return personalDatesIn(customer.personalDays, *kind, solarYear, policy);
    if (isCustomerSince(occasion)) {
        if (!customer.since.isValid() || customer.since.year() >= solarYear)
            return {};
        // On the day sinceDaysThankedOn() says: addYears makes a 28th of 29 February, too.
        return {{customer.since.addYears(solarYear - customer.since.year()), solarYear}};
    }
    return occasionDatesIn(occasion, solarYear, table);
}

std::optional<OccasionDate> nextOccasionFor(const db::Customer &customer, const db::Occasion &occasion,
                                            QDate from, const BirthdayPolicy &policy,
                                            const OccasionTable &table)
{
    // A late lunar day can miss one solar year, so two years ahead are looked through.
    for (int year = from.year(); year <= from.year() + 2; ++year) {
        for (const OccasionDate &day : occasionDatesFor(customer, occasion, year, policy, table)) {
            if (day.date >= from)
                return day;
        }
    }
    return std::nullopt;
}

} // namespace app
