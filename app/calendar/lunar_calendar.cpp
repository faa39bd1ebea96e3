#include "app/calendar/lunar_calendar.h"

#include "app/calendar/lunar_table.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

using Table = std::array<qint64, kLunarYears.size() + 1>;

constexpr qint64 kJan1Of1900 = 2415021; // Julian day

constexpr int leapMonth(std::uint32_t packed)
{
    return static_cast<int>((packed >> 13U) & 0xFU);
}
constexpr int monthCount(std::uint32_t packed)
{
    return leapMonth(packed) == 0 ? 12 : 13;
}
constexpr int lengthAt(std::uint32_t packed, int index)
{
    return 29 + static_cast<int>((packed >> static_cast<unsigned>(index)) & 1U);
}

constexpr bool isGregorianLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Julian days of 1 January of 1900..2101.
constexpr Table januaryDays()
{
    Table days{};
    days[0] = kJan1Of1900;
    for (std::size_t i = 1; i < days.size(); ++i)
        days[i] = days[i - 1] + (isGregorianLeap(kFirstLunarYear + static_cast<int>(i) - 1) ? 366 : 365);
    return days;
}

/// Julian days of the first day of each lunar year, and of the day after the last one.
constexpr Table tetDays()
{
    constexpr Table january = januaryDays();
    Table days{};
    for (std::size_t i = 0; i < kLunarYears.size(); ++i)
        days[i] = january[i] + static_cast<qint64>((kLunarYears[i] >> 17U) & 0x3FU);
    const std::uint32_t last = kLunarYears.back();
    days.back() = days[kLunarYears.size() - 1];
    for (int month = 0; month < monthCount(last); ++month)
        days.back() += lengthAt(last, month);
    return days;
}

constexpr Table kJanuary = januaryDays();
constexpr Table kTet = tetDays();

/// Every year is exactly as long as its months.
constexpr bool yearsJoin()
{
    for (std::size_t i = 0; i < kLunarYears.size(); ++i) {
        qint64 day = kTet[i];
        for (int month = 0; month < monthCount(kLunarYears[i]); ++month)
            day += lengthAt(kLunarYears[i], month);
        if (day != kTet[i + 1])
            return false;
    }
    return true;
}
static_assert(yearsJoin());

constexpr bool inTable(int lunarYear)
{
    return lunarYear >= kFirstLunarYear && lunarYear <= kLastLunarYear;
}
constexpr std::size_t indexOf(int lunarYear)
{
    return static_cast<std::size_t>(lunarYear - kFirstLunarYear);
}

/// Place of a month among those of its year, from 0; the month must exist.
constexpr int monthIndex(std::uint32_t packed, int month, bool leap)
{
    const int leapNumber = leapMonth(packed);
    return month - 1 + (leap || (leapNumber != 0 && month > leapNumber) ? 1 : 0);
}

/// Years in which Korea's new year (UTC+9) is a day after China's (UTC+8): the new moon falls in the hour
/// before midnight in Beijing. The tests compute this list again from the positions of sun and moon.
constexpr std::array kKoreaDayLater{1988, 1997, 2027, 2028, 2061, 2089, 2092};
constexpr int kFirstKoreanYear = 1968;

template <std::size_t N> QString wordOfCycle(const std::array<QStringView, N> &words, int place)
{
    const int length = static_cast<int>(N);
    return words.at(static_cast<std::size_t>((place % length + length) % length)).toString();
}

constexpr std::array<QStringView, 10> kCan{u"Giáp", u"Ất",   u"Bính", u"Đinh", u"Mậu",
                                           u"Kỷ",   u"Canh", u"Tân",  u"Nhâm", u"Quý"};
constexpr std::array<QStringView, 12> kChi{u"Tý",  u"Sửu", u"Dần",  u"Mão", u"Thìn", u"Tỵ",
                                           u"Ngọ", u"Mùi", u"Thân", u"Dậu", u"Tuất", u"Hợi"};
constexpr std::array<QStringView, 12> kAnimalsVi{u"Chuột", u"Trâu", u"Hổ",  u"Mèo", u"Rồng", u"Rắn",
                                                 u"Ngựa",  u"Dê",   u"Khỉ", u"Gà",  u"Chó",  u"Lợn"};
} // namespace

tl::expected<LunarDate, LunarProblem> lunarOf(QDate solar)
{
    const qint64 day = solar.toJulianDay(); // of an invalid date: far below the table
    if (day < kTet.front() || day >= kTet.back())
        return tl::unexpected(LunarProblem::OutOfRange);
    // The mean year leads to the right lunar year or a neighbour of it.
    auto year = static_cast<std::size_t>((day - kTet.front()) * 10000 / 3652425);
    while (day < kTet[year])
        --year;
    while (day >= kTet[year + 1])
        ++year;

    const std::uint32_t packed = kLunarYears[year];
    int rest = static_cast<int>(day - kTet[year]);
    int index = 0;
    while (rest >= lengthAt(packed, index))
        rest -= lengthAt(packed, index++);
    const int leapNumber = leapMonth(packed); // held as month `leapNumber` counted from 0
    const bool leap = leapNumber != 0 && index == leapNumber;
    const int month = index + (leapNumber != 0 && index >= leapNumber ? 0 : 1);
    return LunarDate{kFirstLunarYear + static_cast<int>(year), month, rest + 1, leap};
}

tl::expected<QDate, LunarProblem> solarOf(const LunarDate &lunar)
{
    if (!inTable(lunar.year))
        return tl::unexpected(LunarProblem::OutOfRange);
    if (lunar.month < 1 || lunar.month > 12)
        return tl::unexpected(LunarProblem::NoSuchMonth);
    const std::uint32_t packed = kLunarYears[indexOf(lunar.year)];
    if (lunar.leap && leapMonth(packed) != lunar.month)
        return tl::unexpected(LunarProblem::NoSuchLeapMonth);
    const int month = monthIndex(packed, lunar.month, lunar.leap);
    if (lunar.day < 1 || lunar.day > lengthAt(packed, month))
        return tl::unexpected(LunarProblem::NoSuchDay);
    qint64 day = kTet[indexOf(lunar.year)] + lunar.day - 1;
    for (int before = 0; before < month; ++before)
        day += lengthAt(packed, before);
    return QDate::fromJulianDay(day);
}

int leapMonthOf(int lunarYear)
{
    return inTable(lunarYear) ? leapMonth(kLunarYears[indexOf(lunarYear)]) : 0;
}

int monthLength(int lunarYear, int month, bool leap)
{
    if (!inTable(lunarYear) || month < 1 || month > 12 || (leap && leapMonthOf(lunarYear) != month))
        return 0;
    const std::uint32_t packed = kLunarYears[indexOf(lunarYear)];
    return lengthAt(packed, monthIndex(packed, month, leap));
}

QDate tetOf(int lunarYear)
{
    return inTable(lunarYear) ? QDate::fromJulianDay(kTet[indexOf(lunarYear)]) : QDate();
}

QDate lastDayOf(int lunarYear)
{
    return inTable(lunarYear) ? QDate::fromJulianDay(kTet[indexOf(lunarYear) + 1] - 1) : QDate();
}

QDate chineseNewYearOf(int lunarYear)
{
    if (!inTable(lunarYear))
        return {};
    const std::size_t index = indexOf(lunarYear);
    return QDate::fromJulianDay(kJanuary[index] + static_cast<qint64>((kLunarYears[index] >> 23U) & 0x3FU));
}

QDate koreanNewYearOf(int lunarYear)
{
    if (lunarYear < kFirstKoreanYear || !inTable(lunarYear))
        return {};
    const bool later =
        std::find(kKoreaDayLater.begin(), kKoreaDayLater.end(), lunarYear) != kKoreaDayLater.end();
    return chineseNewYearOf(lunarYear).addDays(later ? 1 : 0);
}

QString canChiOf(int lunarYear)
{
    return wordOfCycle(kCan, lunarYear + 6) + u' ' + wordOfCycle(kChi, lunarYear + 8);
}

QString zodiacViOf(int lunarYear)
{
    return wordOfCycle(kAnimalsVi, lunarYear + 8);
}

} // namespace app
