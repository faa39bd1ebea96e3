#pragma once

#include "app/calendar/lunar_calendar.h"
#include "db/customers/birthday.h"

#include <QDate>
#include <QRandomGenerator>

namespace test {

/// Of four in ten a day of the solar calendar; else what many years do not have: 29 February, a lunar day,
/// one of a leap month, the thirtieth of a lunar month.
inline db::Birthday inventedBirthday(QRandomGenerator &random)
{
    using db::Calendar;
    int year = 1950 + random.bounded(55);
    switch (random.bounded(10)) {
    case 0:
        return {Calendar::Solar, 29, 2, 1952 + 4 * random.bounded(13), false, false};
    case 1:
        while (app::leapMonthOf(year) == 0)
            ++year;
        return {Calendar::Lunar, 1 + random.bounded(29), app::leapMonthOf(year), year, true, false};
    case 2:
        return {Calendar::Lunar, 30, 1 + random.bounded(12), year, false, false};
    case 3:
    case 4:
    case 5:
        return {Calendar::Lunar, 1 + random.bounded(29), 1 + random.bounded(12), year, false, false};
    default:
        const QDate day = QDate(year, 1, 1).addDays(random.bounded(365));
        return {Calendar::Solar, day.day(), day.month(), year, false, false};
    }
}

} // namespace test
