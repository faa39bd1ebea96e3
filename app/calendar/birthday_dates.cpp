#include "app/calendar/birthday_dates.h"

#include "app/calendar/date_form.h"
#include "app/calendar/lunar_calendar.h"

#include <algorithm>

namespace app {

namespace {

QDate solarGreeting(int year, int month, int day, const BirthdayPolicy &policy)
{
    if (month != 2 || day != 29 || QDate::isLeapYear(year))
        return {year, month, day};
    return policy.leapDay == BirthdayPolicy::LeapDay::Feb28 ? QDate(year, 2, 28) : QDate(year, 3, 1);
}

/// Is someone born in the leap month greeted in the leap month of this lunar year?
bool heldInLeapMonth(int lunarYear, int month, const BirthdayPolicy &policy)
{
    return policy.leapMonth == BirthdayPolicy::LeapMonth::LeapIfExists && leapMonthOf(lunarYear) == month;
}

QDate lunarGreeting(int lunarYear, const db::Birthday &birthday, const BirthdayPolicy &policy)
{
    const int month = *birthday.month;
    const bool leap = birthday.leapMonth && heldInLeapMonth(lunarYear, month, policy);
    const int length = monthLength(lunarYear, month, leap);
    if (length == 0)
        return {};
    const bool overhang = *birthday.day > length;
    const QDate date = solarOf({lunarYear, month, overhang ? length : *birthday.day, leap}).value_or(QDate());
    const bool next = overhang && policy.shortMonth == BirthdayPolicy::ShortMonth::NextDay;
    return next ? date.addDays(1) : date;
}

bool isPossible(const db::Birthday &birthday)
{
    return birthday.hasDay() && !birthday.approximate &&
           isEverDay(birthday.calendar, *birthday.month, *birthday.day);
}

void addSolarMatches(QList<BirthdayMatch> &matches, QDate date, const BirthdayPolicy &policy)
{
    const auto add = [&](int month, int day) {
        matches.append({db::Calendar::Solar, month, day, false, date.year()});
    };
    add(date.month(), date.day());
    const bool standsIn =
        !QDate::isLeapYear(date.year()) && date == solarGreeting(date.year(), 2, 29, policy);
    if (standsIn)
        add(2, 29);
}

/// Birthdays on `day` of the month that `held` lies in: those born in it, and those born in the other month
/// of the same number who are greeted here.
void addLunarMatches(QList<BirthdayMatch> &matches, const LunarDate &held, int day,
                     const BirthdayPolicy &policy)
{
    if (!held.leap)
        matches.append({db::Calendar::Lunar, held.month, day, false, held.year});
    if (held.leap == heldInLeapMonth(held.year, held.month, policy))
        matches.append({db::Calendar::Lunar, held.month, day, true, held.year});
}

} // namespace

QList<OccasionDate> birthdayDatesIn(const db::Birthday &birthday, int solarYear, const BirthdayPolicy &policy)
{
    if (!isPossible(birthday))
        return {};
    if (birthday.calendar == db::Calendar::Solar) {
        const QDate date = solarGreeting(solarYear, *birthday.month, *birthday.day, policy);
        return date.isValid() ? QList<OccasionDate>{{date, solarYear}} : QList<OccasionDate>();
    }
    QList<OccasionDate> dates;
    for (const int lunarYear : {solarYear - 1, solarYear}) {
        const QDate date = lunarGreeting(lunarYear, birthday, policy);
        if (date.isValid() && date.year() == solarYear)
            dates.append({date, lunarYear});
    }
    return dates;
}

QList<BirthdayMatch> birthdaysGreetedOn(QDate date, const BirthdayPolicy &policy)
{
    QList<BirthdayMatch> matches;
    if (!date.isValid())
        return matches;
    addSolarMatches(matches, date, policy);

    const bool nextDay = policy.shortMonth == BirthdayPolicy::ShortMonth::NextDay;
    if (const auto held = lunarOf(date)) {
        addLunarMatches(matches, *held, held->day, policy);
        if (!nextDay && held->day == 29 && monthLength(held->year, held->month, held->leap) == 29)
            addLunarMatches(matches, *held, 30, policy);
    }
    if (nextDay) { // also on the day after the table's last one
        const auto before = lunarOf(date.addDays(-1));
        if (before && before->day == 29 && monthLength(before->year, before->month, before->leap) == 29)
            addLunarMatches(matches, *before, 30, policy);
    }
    return matches;
}

std::optional<int> ageTurning(const db::Birthday &birthday, int occasionYear)
{
    if (!birthday.year || *birthday.year > occasionYear)
        return std::nullopt;
    return occasionYear - *birthday.year;
}

bool greetedInMonths(const db::Birthday &birthday, const QList<int> &months, QDate today,
                     const BirthdayPolicy &policy)
{
    if (!birthday.month || birthday.approximate)
        return false;
    if (!birthday.day)
        return birthday.calendar == db::Calendar::Solar && months.contains(*birthday.month);
    return std::any_of(months.begin(), months.end(), [&](int month) {
        const int year = month >= today.month() ? today.year() : today.year() + 1;
        const QList<OccasionDate> days = birthdayDatesIn(birthday, year, policy);
        return std::any_of(days.begin(), days.end(),
                           [month](const OccasionDate &day) { return day.date.month() == month; });
    });
}

} // namespace app
