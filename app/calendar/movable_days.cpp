#include "app/calendar/movable_days.h"

#include <cmath>
#include <numbers>

namespace app {

namespace {

double sine(double degrees)
{
    return std::sin(std::fmod(degrees, 360.0) * std::numbers::pi / 180.0);
}

double cosine(double degrees)
{
    return sine(degrees + 90.0);
}

/// Apparent longitude of the sun in degrees at a Julian day (TT). Newcomb's theory with the larger
/// disturbances by Venus, Jupiter and the moon (Meeus, "Astronomical Formulae for Calculators", ch. 18);
/// within four minutes of time of the published hours of Thanh minh. No year of 1900..2100 comes closer to
/// midnight than six.
double sunLongitude(double day)
{
    const double t = (day - 2415020.0) / 36525.0;
    const double anomaly = 358.47583 + 35999.04975 * t - 0.000150 * t * t;
    double longitude = 279.69668 + 36000.76892 * t + 0.0003025 * t * t;
    longitude += (1.919460 - 0.004789 * t - 0.000014 * t * t) * sine(anomaly);
    longitude += (0.020094 - 0.0001 * t) * sine(2 * anomaly) + 0.000293 * sine(3 * anomaly);
    longitude += 0.00134 * cosine(153.23 + 22518.7541 * t) + 0.00154 * cosine(216.57 + 45037.5082 * t);
    longitude += 0.00200 * cosine(312.69 + 32964.3577 * t) + 0.00178 * sine(231.19 + 20.20 * t);
    longitude += 0.00179 * sine(350.74 + 445267.1142 * t - 0.00144 * t * t);
    longitude -= 0.00569 + 0.00479 * sine(259.18 - 1934.142 * t);
    const double turned = std::fmod(longitude, 360.0);
    return turned < 0 ? turned + 360.0 : turned;
}

constexpr double kThanhMinhLongitude = 15.0;
constexpr double kVietnamDays = 7.0 / 24.0;
constexpr double kDeltaTDays = 60.0 / 86400.0; // TT - UT: within a minute of it all these years

} // namespace

QDate nthWeekdayOf(int year, int month, int n, int weekday)
{
    const QDate first(year, month, 1);
    if (!first.isValid() || n < 1 || n > 5 || weekday < 1 || weekday > 7)
        return {};
    const QDate found = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
    return found.month() == month ? found : QDate();
}

QDate easterOf(int year)
{
    if (year < 1583)
        return {};
    // "Anonymous Gregorian algorithm" (Nature, 1876), as in Meeus, "Astronomical Algorithms", ch. 8.
    const int golden = year % 19;
    const int century = year / 100;
    const int inCentury = year % 100;
    const int moonShift = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    const int late = (golden + 11 * epact + 22 * weekday) / 451;
    const int days = epact + weekday - 7 * late + 114;
    return {year, days / 31, days % 31 + 1};
}

QDate thanhMinhOf(int year)
{
    if (year < 1900 || year > 2100)
        return {};
    // The sun moves about a degree a day, so it is the first day that ends past the mark.
    for (QDate day(year, 4, 3); day.day() < 8; day = day.addDays(1)) {
        const double end = static_cast<double>(day.toJulianDay()) + 0.5 - kVietnamDays + kDeltaTDays;
        if (sunLongitude(end) >= kThanhMinhLongitude)
            return day;
    }
    return {};
}

} // namespace app
