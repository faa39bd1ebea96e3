#include "app/calendar/public_holidays.h"

#include "app/calendar/lunar_calendar.h"

#include <QList>

#include <algorithm>

namespace app {

namespace {

constexpr int kTetDays = 5;
constexpr int kSecondNationalDaySince = 2021; // the Labour Code of 2019 is in force
constexpr int kCultureDaySince = 2026;

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

void addTetDays(QList<QDate> &days, int year)
{
    const QDate tet = tetOf(year);
    if (!tet.isValid())
        return;
    const QDate first = tet.addDays(tet.dayOfWeek() == Qt::Tuesday ? -1 : -2);
    for (int i = 0; i < kTetDays; ++i)
        days.append(first.addDays(i));
}

void addNationalDays(QList<QDate> &days, int year)
{
    const QDate day(year, 9, 2);
    days.append(day);
    if (year < kSecondNationalDaySince)
        return;
    const int weekday = day.dayOfWeek();
    const bool after = weekday == Qt::Thursday || weekday == Qt::Sunday || weekday == Qt::Monday;
    days.append(day.addDays(after ? 1 : -1));
}

/// In order, before any of them has moved. All of them stand in their own solar year, and so does the day
/// that one of them moves to.
QList<QDate> holidaysByLaw(int year)
{
    QList<QDate> days{{year, 1, 1}, {year, 4, 30}, {year, 5, 1}};
    addTetDays(days, year);
    addNationalDays(days, year);
    if (const auto hungKings = solarOf({year, 3, 10}))
        days.append(*hungKings);
    if (year >= kCultureDaySince)
        days.append(QDate(year, 11, 24));
    std::sort(days.begin(), days.end());
    return days;
}

/// With the days off in the place of those on a weekend.
QList<QDate> holidaysOf(int year)
{
    QList<QDate> days = holidaysByLaw(year);
    const QList<QDate> named = days;
    for (const QDate holiday : named) {
        if (!isWeekend(holiday))
            continue;
        QDate instead = holiday.addDays(1);
        while (isWeekend(instead) || days.contains(instead))
            instead = instead.addDays(1);
        days.append(instead);
    }
    return days;
}

} // namespace

bool isPublicHoliday(QDate date)
{
    return date.isValid() && holidaysOf(date.year()).contains(date);
}

bool isWorkingDay(QDate date)
{
    return date.isValid() && !isWeekend(date) && !isPublicHoliday(date);
}

} // namespace app
