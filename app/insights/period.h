#pragma once

#include "app/insights/series.h"

#include <QDate>
#include <QString>

#include <optional>

namespace app {

/// A stretch of days, both ends counted.
struct Period
{
    QDate from;
    QDate to;

    int days() const { return static_cast<int>(from.daysTo(to)) + 1; }
    friend bool operator==(const Period &, const Period &) = default;
};

/// What a person picks instead of two dates. Months are those of the calendar, the running one included.
enum class Span
{
    ThisMonth,
    LastMonth,
    ThreeMonths,
    SixMonths,
    TwelveMonths,
    ThisYear,
    Own ///< from and to given by hand
};

QString keyOf(Span span);
std::optional<Span> spanOf(QStringView key);

/// The days of a span as of `today`; what is still running ends today. Own has no days by itself: its dates
/// are kept by whoever asked for them, and this answers the running month.
Period periodOf(Span span, QDate today);

/// The period to compare with: as many whole months (ThisYear: a year) earlier, and for own dates that are
/// no whole months, as many days right before (by week: so many whole weeks earlier). The last day of a month
/// stays the last one, the 31st becomes the 30th where there is none. Never more steps than `period` has, so
/// that each stands beside one.
Period periodBefore(Span span, const Period &period, Bucket by);

/// The step that reads best: days up to a month and a half, weeks up to a quarter and a bit, then months.
Bucket bucketFor(const Period &period);

/// How many steps a period has, those that are only partly inside included.
int bucketCount(const Period &period, Bucket by);

/// Why two dates are no period.
enum class PeriodProblem
{
    None,
    FromUnreadable,
    ToUnreadable,
    UpsideDown, ///< ends before it begins
    TooLong     ///< more than ten years
};

/// Two dates as a person writes them (21/11/2026, 2026-11-21); `period` is set where there is no problem.
PeriodProblem readPeriodTexts(QStringView from, QStringView to, Period &period);

/// The first day of the lunar year when it falls into exactly one of both periods; comparing them then says
/// more about Tết than about the shop.
struct TetNote
{
    QDate tet;
    bool inBefore = false; ///< in the period before, not in the one shown
};
std::optional<TetNote> tetNoteFor(const Period &period, const Period &before);

} // namespace app
