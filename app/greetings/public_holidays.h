#pragma once

#include <QDate>

namespace app {

/// Whether nobody works on this day in Việt Nam because the law gives it off (Labour Code 45/2019, art.
/// 112.1; Resolution 28/2026/QH16 for 24 November, from 2026): New Year, Tết, Giỗ Tổ Hùng Vương, 30 April, 1
/// May, National Day. A holiday that falls on a Saturday or Sunday moves to the next working day (art.
/// 111.3). The government chooses each year which days stand beside Tết and 2 September; here those that it
/// has chosen from 2017 to 2026: two days before Tết, one where Tết is a Tuesday; the day behind 2 September
/// where that is a Thursday, Sunday or Monday, else the day before. Working days swapped for a longer weekend
/// are not known.
[[nodiscard]] bool isPublicHoliday(QDate date);

/// Neither a weekend nor a public holiday.
[[nodiscard]] bool isWorkingDay(QDate date);

} // namespace app
