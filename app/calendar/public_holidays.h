#pragma once

#include <QDate>

namespace app {

/// Whether this day is a public holiday in Việt Nam (Labour Code 45/2019, art. 112.1; Resolution 28/2026/QH16
/// for 24 November, from 2026): New Year, Tết, Giỗ Tổ Hùng Vương, 30 April, 1 May, National Day. A holiday
/// that falls on a Saturday or Sunday moves to the next working day (art. 111.3). The government chooses each
/// year which days stand beside Tết and 2 September; this follows its choices from 2017 to 2026: Tết begins
/// two days early, or one where it falls on a Tuesday; 2 September takes the next day where it is a Thursday,
/// Sunday or Monday, else the day before. Working days that are swapped for a longer weekend are not known.
[[nodiscard]] bool isPublicHoliday(QDate date);

/// Neither a weekend nor a public holiday.
[[nodiscard]] bool isWorkingDay(QDate date);

} // namespace app
