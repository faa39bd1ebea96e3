#pragma once

#include <QDate>

namespace app {

/// The n-th (1..5) weekday (1 Monday .. 7 Sunday) of a month; an invalid date if the month has no fifth one.
[[nodiscard]] QDate nthWeekdayOf(int year, int month, int n, int weekday);

/// Easter Sunday of the western churches, by the Gregorian computus; from 1583, else an invalid date.
[[nodiscard]] QDate easterOf(int year);

/// Tiết Thanh minh: the civil day at UTC+7 on which the sun reaches longitude 15 degrees (4, 5 or 6 April);
/// years 1900..2100, else an invalid date.
[[nodiscard]] QDate thanhMinhOf(int year);

} // namespace app
