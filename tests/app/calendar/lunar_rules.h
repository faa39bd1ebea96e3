#pragma once

#include <QDate>

#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>
#include <vector>

/// The lunar calendar computed from its rules, to judge the table of the program. Nothing here is shared with
/// it. New moons: Meeus, "Astronomical Algorithms" (2nd ed.), ch. 49. Sun: ch. 25, good to 0.01 degrees, a
/// quarter of an hour. Rules: month 1 day 1 is the civil day of the new moon; the winter solstice (sun at
/// 270 degrees) lies in month 11; where 13 months lie between two months 11, the first one without a multiple
/// of 30 degrees is the leap month.
namespace rules {

/// lunar year, month, leap
using MonthKey = std::tuple<int, int, bool>;
using Calendar = std::map<MonthKey, QDate>;

inline double sine(double degrees)
{
    return std::sin(std::fmod(degrees, 360.0) * std::numbers::pi / 180.0);
}

/// TT - UT in seconds: observed to 2020; later a guess near the present slow growth.
inline double deltaT(double year)
{
    constexpr std::array kDecades{-2.8, 10.4, 21.2, 24.0, 24.3, 29.1, 33.1, 40.2, 50.5, 56.9, 63.8,
                                  66.1, 69.4, 71.0, 73.0, 75.0, 77.5, 81.0, 85.0, 89.0, 93.0, 97.0};
    const double place =
        std::fmin(std::fmax((year - 1900.0) / 10.0, 0.0), double(kDecades.size() - 1) - 1e-9);
    const auto decade = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(decade);
    return kDecades.at(decade) * (1 - part) + kDecades.at(decade + 1) * part;
}

/// Julian day (TT) of the new moon number k; k = 0 is the first of the year 2000.
inline double newMoon(int number)
{
    struct Term
    {
        double amplitude;
        int ofE;
        int sun, moon, node;
    };
    static constexpr std::array<Term, 24> kTerms{{
        {-0.40720, 0, 0, 1, 0}, {0.17241, 1, 1, 0, 0},    {0.01608, 0, 0, 2, 0},  {0.01039, 0, 0, 0, 2},
        {0.00739, 1, -1, 1, 0}, {-0.00514, 1, 1, 1, 0},   {0.00208, 2, 2, 0, 0},  {-0.00111, 0, 0, 1, -2},
        {-0.00057, 0, 0, 1, 2}, {0.00056, 1, 1, 2, 0},    {-0.00042, 0, 0, 3, 0}, {0.00042, 1, 1, 0, 2},
        {0.00038, 1, 1, 0, -2}, {-0.00024, 1, -1, 2, 0},  {-0.00007, 0, 2, 1, 0}, {0.00004, 0, 0, 2, -2},
        {0.00004, 0, 3, 0, 0},  {0.00003, 0, 1, 1, -2},   {0.00003, 0, 0, 2, 2},  {-0.00003, 0, 1, 1, 2},
        {0.00003, 0, -1, 1, 2}, {-0.00002, 0, -1, 1, -2}, {-0.00002, 0, 1, 3, 0}, {0.00002, 0, 0, 4, 0},
    }};
    struct Planet
    {
        double amplitude, start, speed;
    };
    static constexpr std::array<Planet, 13> kPlanets{{
        {0.000165, 251.88, 0.016321},
        {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478},
        {0.000110, 84.66, 18.206239},
        {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732},
        {0.000056, 154.84, 7.306860},
        {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824},
        {0.000040, 291.34, 1.844379},
        {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099},
        {0.000023, 331.55, 3.592518},
    }};
    const double k = number;
    const double t = k / 1236.85;
    const double t2 = t * t;
    const double t3 = t2 * t;
    const double e = 1 - 0.002516 * t - 0.0000074 * t2;
    const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3;
    const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3;
    const double node = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3;
    const double omega = 124.7746 - 1.56375588 * k + 0.0020672 * t2;
    double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t2 - 0.000000150 * t3;
    for (const Term &term : kTerms)
        day += term.amplitude * std::pow(e, term.ofE) *
               sine(term.sun * sun + term.moon * moon + term.node * node);
    day -= 0.00017 * sine(omega);
    day += 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t2);
    for (const Planet &planet : kPlanets)
        day += planet.amplitude * sine(planet.start + planet.speed * k);
    return day;
}

/// Apparent longitude of the sun in degrees, 0..360, at a Julian day (TT).
inline double sunLongitude(double day)
{
    const double t = (day - 2451545.0) / 36525.0;
    const double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    const double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
                          (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
    const double longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 -
                             0.00478 * sine(125.04 - 1934.136 * t);
    const double turned = std::fmod(longitude, 360.0);
    return turned < 0 ? turned + 360 : turned;
}

inline double yearAt(double day)
{
    return 2000.0 + (day - 2451545.0) / 365.25;
}

/// Julian day number of the civil day, `hours` east of Greenwich, that contains an instant in TT.
inline qint64 civilDay(double instant, double hours)
{
    return static_cast<qint64>(std::floor(instant - deltaT(yearAt(instant)) / 86400.0 + hours / 24.0 + 0.5));
}

/// Longitude of the sun when a civil day begins.
inline double sunAtMidnight(qint64 julianDay, double hours)
{
    const double begin = static_cast<double>(julianDay) - 0.5 - hours / 24.0;
    return sunLongitude(begin + deltaT(yearAt(begin)) / 86400.0);
}

/// First days of all months of lunar years 1900..2100 for a meridian `hours` east of Greenwich.
inline Calendar calendarAt(double hours)
{
    struct Month
    {
        qint64 first;
        int terms; ///< number of 30 degree marks passed before the month
        bool solstice = false;
    };
    std::vector<Month> months;
    for (int k = -1252; k <= 1265; ++k) { // October 1898 .. April 2102
        const qint64 first = civilDay(newMoon(k), hours);
        months.push_back({first, static_cast<int>(sunAtMidnight(first, hours) / 30.0)});
    }
    std::vector<std::size_t> elevenths;
    for (std::size_t i = 0; i + 1 < months.size(); ++i) {
        // Months are short: from below 270 to 270 or more, and not past 360.
        if (months[i].terms < 9 && months[i].terms >= 6 && months[i + 1].terms >= 9)
            elevenths.push_back(i);
    }
    Calendar calendar;
    for (std::size_t i = 0; i + 1 < elevenths.size(); ++i) {
        const int solsticeYear = QDate::fromJulianDay(months[elevenths[i]].first + 29).year() -
                                 (QDate::fromJulianDay(months[elevenths[i]].first + 29).month() < 6 ? 1 : 0);
        bool leapDue = elevenths[i + 1] - elevenths[i] == 13;
        int number = 10;
        for (std::size_t at = elevenths[i]; at < elevenths[i + 1]; ++at) {
            const bool leap = leapDue && months[at].terms == months[at + 1].terms;
            if (leap)
                leapDue = false;
            else
                ++number;
            const int month = (number - 1) % 12 + 1;
            calendar[{solsticeYear + (number > 12 ? 1 : 0), month, leap}] =
                QDate::fromJulianDay(months[at].first);
        }
    }
    return calendar;
}

} // namespace rules
