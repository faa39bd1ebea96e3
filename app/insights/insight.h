#pragma once

#include "app/core/clock.h"
#include "app/insights/period.h"
#include "app/insights/series.h"

#include <QDateTime>

#include <array>

namespace app {

/// What a person wants to see of the figures. Remembered from one day to the next, so a span is kept as a
/// word and only own dates as dates.
struct InsightChoice
{
    Span span = Span::SixMonths;
    Period own;                           ///< of Span::Own
    std::optional<Bucket> by;             ///< nothing: whatever suits the period
    bool compares = true;                 ///< with the period before
    std::optional<db::Audience> audience; ///< nothing: everybody

    Period period(QDate today) const;
    Bucket bucket(QDate today) const;
    /// One line of text and back; what can not be read is as at the first start.
    QString toText() const;
    static InsightChoice fromText(const QString &text);

    friend bool operator==(const InsightChoice &, const InsightChoice &) = default;
};

/// The series a desk shows, in the order of its tabs.
inline constexpr std::array kInsightMetrics{Metric::Interactions, Metric::Conversions, Metric::Greetings};

/// One series with the one to compare it with.
struct Insight
{
    SeriesQuery query;
    Series now;
    bool compares = false;
    Period periodBefore; ///< set when it compares
    Series before;       ///< its steps stand beside those of `now`, first beside first; may have fewer

    Period period() const { return {query.from, query.to}; }
    qint64 sum() const;
    qint64 sumBefore() const;
    /// Sum of one line; 0 for one that does not occur.
    static qint64 sumOf(const Series &series, const QString &line);
    /// The values of a line in the period before, by its key; "total" for the whole. Empty without one.
    QList<qint64> beforeOf(const QString &line) const;
};

/// Everything the page of figures shows at one time.
struct InsightBoard
{
    InsightChoice choice;
    std::array<Insight, kInsightMetrics.size()> insights;
    bool hasAnything = false; ///< at any time, not only in this period
    QString shopName;
    QDateTime asOf; ///< the shop's time of the reading
};

/// Errors as seriesOf has them.
[[nodiscard]] db::Result<InsightBoard> loadInsights(db::Session &session, const Clock &clock,
                                                    const InsightChoice &choice);

} // namespace app
