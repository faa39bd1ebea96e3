#pragma once

#include "app/core/clock.h"
#include "app/insights/dashboard.h"
#include "app/insights/period.h"
#include "app/insights/series.h"
#include "app/segments/segment_query.h"
#include "db/insights/people_store.h"

#include <QDateTime>
#include <QStringList>

#include <atomic>
#include <vector>

namespace app {

/// What a person wants to see of the figures. Remembered from one day to the next, so a span is kept as a
/// word, only own dates as dates, and a segment by its number: it may get another name.
struct InsightChoice
{
    Span span = Span::SixMonths;
    Period own;                           ///< of Span::Own
    std::optional<Bucket> by;             ///< nothing: whatever suits the period
    bool compares = true;                 ///< with the period before
    std::optional<db::Audience> audience; ///< nothing: everybody
    std::optional<db::SegmentId> segment; ///< nothing: everybody

    Period period(QDate today) const;
    Bucket bucket(QDate today) const;
    /// One line of text and back; what cannot be read is as at the first start.
    QString toText() const;
    static InsightChoice fromText(const QString &text);

    friend bool operator==(const InsightChoice &, const InsightChoice &) = default;
};

/// One series with the one to compare it with.
struct Insight
{
    SeriesQuery query;
    Series now;
    bool compares = false;
    Period periodBefore; ///< set when it compares
    Series before;       ///< its steps stand beside those of `now`, first beside first; may have fewer

    const MetricDefinition &metric() const { return *query.metric; }
    Period period() const { return {query.from, query.to}; }
    /// The main figure over the whole period, and over the one before.
    std::optional<double> figure() const { return now.line(metric().main).whole; }
    std::optional<double> figureBefore() const { return before.line(metric().main).whole; }
};

/// The main figure of both periods, without the steps of which only some days were counted: one day of a
/// month says nothing against whole months.
struct Comparison
{
    std::optional<double> now;
    std::optional<double> before;
    /// The first day of each such step; empty where all or none are whole, or where a whole one stands beside
    /// one that is not: then all days count, as many in both periods.
    QList<QDate> leftOut;
};
Comparison comparisonOf(const Insight &insight);

/// Why figures are not narrowed to the segment that was asked for.
enum class LostSegment
{
    None,      ///< they are, or none was asked for
    Deleted,   ///< there is no such segment any more
    Unreadable ///< a later version has written it
};

/// Everything the page of figures shows at one time.
struct InsightBoard
{
    Dashboard dashboard = Dashboard::Overview;
    InsightChoice choice; ///< what is shown: without its segment where that is lost
    LostSegment lost = LostSegment::None;
    QList<SavedSegment> segments; ///< those to choose from, by name
    std::optional<FigureSegment> segment;
    QList<Insight> insights;  ///< one for each metric asked for
    bool hasAnything = false; ///< at any time, not only in this period
    QString shopName;
    QDateTime asOf; ///< the shop's time of the reading
};

/// The metrics with these keys. Errors as seriesOf has them; InvalidInput for an unknown key.
[[nodiscard]] db::Result<InsightBoard> loadInsights(db::Session &session, const Clock &clock,
                                                    const InsightChoice &choice, const QStringList &metrics,
                                                    const std::atomic_bool *stale = nullptr);

/// The metrics of a dashboard, as the shop chose them.
[[nodiscard]] db::Result<InsightBoard> loadDashboard(db::Session &session, const Clock &clock,
                                                     const InsightChoice &choice, Dashboard dashboard,
                                                     const std::atomic_bool *stale = nullptr);

/// How to ask for the customers that a point of a chart counts: exactly the days of its step that lie within
/// the period, of one line or (-1) of all of them.
db::PeopleQuery peopleBehind(const Insight &insight, int point, int line);

/// Asks for them.
[[nodiscard]] db::Result<std::vector<db::CustomerId>>
loadPeopleBehind(db::Session &session, const db::PeopleQuery &query, const std::atomic_bool *stale = nullptr);

} // namespace app
