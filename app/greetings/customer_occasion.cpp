#include "app/greetings/customer_occasion.h"

#include "app/greetings/birthday_dates.h"

using namespace Qt::StringLiterals;

namespace app {

QList<OccasionDate> occasionDatesFor(const db::Customer &customer, const db::Occasion &occasion,
                                     int solarYear, const BirthdayPolicy &policy, const OccasionTable &table)
{
    if (occasion.rule.startsWith(u"personal_birthday"_s)) {
        const bool lunar = occasion.rule == "personal_birthday_lunar"_L1;
        if (lunar != (customer.birthday.calendar == db::Calendar::Lunar))
            return {};
        QList<OccasionDate> days;
        for (const BirthdayDate &day : birthdayDatesIn(customer.birthday, solarYear, policy))
            days.append({day.date, day.occasionYear});
        return days;
    }
    if (occasion.rule == "personal_customer_since"_L1) {
        if (!customer.since.isValid() || customer.since.year() >= solarYear)
            return {};
        // Who came on 29 February is thanked on the 28th in years without one: so does addYears.
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
