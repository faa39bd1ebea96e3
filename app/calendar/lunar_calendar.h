#pragma once

#include <QDate>
#include <QString>

#include <tuple>

#include <tl/expected.hpp>

namespace app {

/// A day of the Vietnamese lunar calendar (âm lịch). A leap month (tháng nhuận) carries the number of the
/// month before it. Ordered as the days follow each other: month 6, then leap month 6, then month 7.
struct LunarDate
{
    int year = 0;
    int month = 0;     ///< 1 (Giêng) .. 12 (Chạp)
    int day = 0;       ///< 1 (mùng một) .. 29 or 30
    bool leap = false; ///< in the leap month of that number

    friend bool operator==(const LunarDate &, const LunarDate &) = default;
    friend auto operator<=>(const LunarDate &left, const LunarDate &right)
    {
        return std::tie(left.year, left.month, left.leap, left.day) <=>
               std::tie(right.year, right.month, right.leap, right.day);
    }
};

/// Why a date has no counterpart.
enum class LunarProblem
{
    OutOfRange,      ///< outside lunar years 1900..2100, or not a date at all
    NoSuchMonth,     ///< month not in 1..12
    NoSuchDay,       ///< day 30 of a month of 29 days (tháng thiếu), day 0, day 31
    NoSuchLeapMonth, ///< that year has no leap month of that number
};

/// The lunar day of a solar one; 1900-01-31 .. 2101-01-28, the days of lunar years 1900..2100.
[[nodiscard]] tl::expected<LunarDate, LunarProblem> lunarOf(QDate solar);

/// The solar day of a lunar one. Never rolls over: a day that is not in the calendar is a problem.
[[nodiscard]] tl::expected<QDate, LunarProblem> solarOf(const LunarDate &lunar);

/// Number of the year's leap month, 0 if it has none or lies outside 1900..2100.
[[nodiscard]] int leapMonthOf(int lunarYear);

/// 29 or 30 days; 0 if there is no such month.
[[nodiscard]] int monthLength(int lunarYear, int month, bool leap = false);

/// First day of the lunar year (mùng một Tết); an invalid date outside 1900..2100.
[[nodiscard]] QDate tetOf(int lunarYear);

/// Last day of the lunar year (29 or 30 Chạp, ngày Giao thừa); an invalid date outside 1900..2100.
[[nodiscard]] QDate lastDayOf(int lunarYear);

/// First day of the Chinese lunar year (UTC+8), which is another day than Tết in 1985, 2007, 2030, 2053 ...;
/// an invalid date outside 1900..2100.
[[nodiscard]] QDate chineseNewYearOf(int lunarYear);

/// Seollal, first day of the Korean lunar year (UTC+9); an invalid date outside 1968..2100.
[[nodiscard]] QDate koreanNewYearOf(int lunarYear);

/// Stem and branch of a lunar year: 2026 is "Bính Ngọ". A cycle of 60, so any year has one.
[[nodiscard]] QString canChiOf(int lunarYear);

/// Animal of a lunar year: "Ngựa"; the cat (Mèo), not the rabbit, stands for Mão.
[[nodiscard]] QString zodiacViOf(int lunarYear);

} // namespace app
