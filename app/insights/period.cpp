#include "app/insights/period.h"

#include "app/calendar/lunar_calendar.h"
#include "app/people/date_text.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct SpanFacts
{
    QStringView key;
    int monthsBack; ///< its first month, counted from the running one
};
// In the order of Span.
constexpr std::array kSpans{SpanFacts{u"this-month", 0}, SpanFacts{u"last-month", 1},
                            SpanFacts{u"3-months", 2},   SpanFacts{u"6-months", 5},
                            SpanFacts{u"12-months", 11}, SpanFacts{u"this-year", 0},
                            SpanFacts{u"own", 0}};
constexpr int kMostYears = 10;
constexpr int kDaysByDay = 45;
constexpr int kDaysByWeek = 100;

int monthsOf(const Period &period)
{
    return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
}

/// `months` earlier; the end of a month stays one.
QDate earlier(QDate day, int months, bool keepEnd)
{
    const QDate moved = day.addMonths(-months);
    return keepEnd ? QDate(moved.year(), moved.month(), moved.daysInMonth()) : moved;
}

QDate tetIn(const Period &period)
{
    for (int year = period.from.year(); year <= period.to.year(); ++year) {
        const QDate tet = tetOf(year);
        if (tet.isValid() && tet >= period.from && tet <= period.to)
            return tet;
    }
    return {};
}

} // namespace

QString keyOf(Span span)
{
    return kSpans.at(static_cast<std::size_t>(span)).key.toString();
}

std::optional<Span> spanOf(QStringView key)
{
    const auto *const found = std::ranges::find(kSpans, key, &SpanFacts::key);
    return found == kSpans.end() ? std::nullopt : std::optional(static_cast<Span>(found - kSpans.begin()));
}

Period periodOf(Span span, QDate today)
{
    if (span == Span::ThisYear)
        return {QDate(today.year(), 1, 1), today};
    const QDate month = bucketStart(today, Bucket::Month);
    const QDate first = month.addMonths(-kSpans.at(static_cast<std::size_t>(span)).monthsBack);
    return {first, span == Span::LastMonth ? month.addDays(-1) : today};
}

Period periodBefore(Span span, const Period &period, Bucket by)
{
    const bool wholeMonths = period.from.day() == 1 && period.to.day() == period.to.daysInMonth();
    Period before;
    if (span == Span::Own && !wholeMonths) {
        // Whole weeks, so that weekdays stand beside weekdays and no step is cut where the other is not.
        const int shift = by == Bucket::Week ? (period.days() + 6) / 7 * 7 : period.days();
        before = {period.from.addDays(-shift), period.to.addDays(-shift)};
    } else {
        const int months = span == Span::ThisYear ? 12 : monthsOf(period);
        before = {period.from.addMonths(-months), earlier(period.to, months, wholeMonths)};
    }
    const int steps = bucketCount(period, by);
    if (bucketCount(before, by) > steps) {
        QDate end = bucketStart(before.from, by);
        for (int i = 0; i < steps; ++i)
            end = nextBucket(end, by);
        before.to = end.addDays(-1);
    }
    return before;
}

Bucket bucketFor(const Period &period)
{
    if (period.days() <= kDaysByDay)
        return Bucket::Day;
    return period.days() <= kDaysByWeek ? Bucket::Week : Bucket::Month;
}

int bucketCount(const Period &period, Bucket by)
{
    const QDate first = bucketStart(period.from, by);
    const QDate last = bucketStart(period.to, by);
    if (by == Bucket::Month)
        return monthsOf({first, last});
    return static_cast<int>(first.daysTo(last)) / (by == Bucket::Week ? 7 : 1) + 1;
}

PeriodProblem readPeriodTexts(QStringView from, QStringView to, Period &period)
{
    const auto first = dateOf(from);
    if (!first)
        return PeriodProblem::FromUnreadable;
    const auto last = dateOf(to);
    if (!last)
        return PeriodProblem::ToUnreadable;
    if (*last < *first)
        return PeriodProblem::UpsideDown;
    if (first->addYears(kMostYears) <= *last)
        return PeriodProblem::TooLong;
    period = {*first, *last};
    return PeriodProblem::None;
}

std::optional<TetNote> tetNoteFor(const Period &period, const Period &before)
{
    const QDate now = tetIn(period);
    const QDate then = tetIn(before);
    if (now.isValid() == then.isValid())
        return std::nullopt;
    return TetNote{now.isValid() ? now : then, then.isValid()};
}

} // namespace app
