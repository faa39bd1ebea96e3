#include "app/greetings/policy_examples.h"

#include "app/greetings/birthday_dates.h"
#include "app/greetings/lunar_calendar.h"

namespace app {

namespace {

constexpr int kLongestSearch = 40; // leap months of one number recur within 19 years or so

/// The first day of the birthday in the solar years from `first` on that is right for the example.
template <class Right>
std::optional<PolicyExample> firstDay(const db::Birthday &birthday, const BirthdayPolicy &policy, int first,
                                      Right right)
{
    for (int year = first; year < first + kLongestSearch; ++year) {
        for (const BirthdayDate &day : birthdayDatesIn(birthday, year, policy)) {
            if (right(day))
                return PolicyExample{birthday, day.date};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<PolicyExample> leapDayExample(const BirthdayPolicy &policy, QDate today)
{
    db::Birthday birthday;
    birthday.day = 29;
    birthday.month = 2;
    return firstDay(birthday, policy, today.year(), [today](const BirthdayDate &day) {
        return day.date >= today && !QDate::isLeapYear(day.date.year());
    });
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
            db::Birthday birthday;
            birthday.calendar = db::Calendar::Lunar;
            birthday.day = 30;
            birthday.month = month;
            return firstDay(birthday, policy, today.year(), [today, year](const BirthdayDate &day) {
                return day.date >= today && day.occasionYear == year;
            });
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
        const int leap = leapMonthOf(year);
        if (leap == 0)
            continue;
        db::Birthday birthday;
        birthday.calendar = db::Calendar::Lunar;
        birthday.day = 15;
        birthday.month = leap;
        birthday.leapMonth = true;
        return firstDay(birthday, policy, today.year(),
                        [year](const BirthdayDate &day) { return day.occasionYear == year; });
    }
    return std::nullopt;
}

} // namespace app
