#include "app/greetings/policy_examples.h"

#include "app/calendar/birthday_dates.h"
#include "app/calendar/lunar_calendar.h"

namespace app {

namespace {

constexpr int kLongestSearch = 40; // leap months of one number recur within 19 years or so

/// The first day of the birthday from `today` on that is right for the example.
template <class Right>
std::optional<PolicyExample> firstDay(const db::Birthday &birthday, const BirthdayPolicy &policy, QDate today,
                                      Right right)
{
    for (int year = today.year(); year < today.year() + kLongestSearch; ++year) {
        for (const OccasionDate &day : birthdayDatesIn(birthday, year, policy)) {
            if (day.date >= today && right(day))
                return PolicyExample{birthday, day.date};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<PolicyExample> leapDayExample(const BirthdayPolicy &policy, QDate today)
{
    return firstDay({db::Calendar::Solar, 29, 2, {}}, policy, today,
                    [](const OccasionDate &day) { return !QDate::isLeapYear(day.date.year()); });
}

std::optional<PolicyExample> shortMonthExample(const BirthdayPolicy &policy, QDate today)
{
    const auto now = lunarOf(today);
    if (!now)
        return std::nullopt;
    for (int year = now->year; year <= now->year + 1; ++year) {
        for (int month = year == now->year ? now->month : 1; month <= 12; ++month) {
            if (monthLength(year, month) != 29)
                continue;
            return firstDay({db::Calendar::Lunar, 30, month, {}}, policy, today,
                            [year](const OccasionDate &day) { return day.occasionYear == year; });
        }
    }
    return std::nullopt;
}

std::optional<PolicyExample> leapMonthExample(const BirthdayPolicy &policy, QDate today)
{
    const auto now = lunarOf(today);
    if (!now)
        return std::nullopt;
    for (int year = now->year + 1; year <= now->year + kLongestSearch; ++year) {
        if (const int leap = leapMonthOf(year); leap != 0)
            return firstDay({db::Calendar::Lunar, 15, leap, {}, true}, policy, today,
                            [year](const OccasionDate &day) { return day.occasionYear == year; });
    }
    return std::nullopt;
}

} // namespace app
