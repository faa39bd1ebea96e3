#pragma once

#include "app/insights/figure_segment.h"
#include "app/insights/metrics.h"
#include "app/insights/steps.h"
#include "db/core/error.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace db {
class Session;
}

namespace app {

class FigureSource;

struct SeriesQuery
{
    const MetricDefinition *metric = &kMetrics.front();
    QDate from; ///< first day counted, not before
    QDate to;   ///< last day counted, not after
    Bucket by = Bucket::Month;
    std::optional<db::Audience> audience = {}; ///< as it was on that day; only for metrics about one
    std::optional<FigureSegment> segment = {}; ///< only its customers

    /// The period shown when none is asked for, ending with `today`: 30 days, 26 weeks, 12 months.
    static SeriesQuery latest(const MetricDefinition &metric, Bucket by, QDate today);
};

/// The numbers of a figure, a bucket each. A count without anything is 0; a ratio, a mean or a median of
/// nothing is undefined, which is never written as 0.
struct Series
{
    using Line = SeriesLine;

    const MetricDefinition *metric = &kMetrics.front();
    Bucket by = Bucket::Month;
    QList<QDate> dates; ///< first day of each bucket, without gaps
    QList<int> days;    ///< how many days of each were counted; fewer where the period cuts it
    Line total;         ///< what --json prints as points
    QList<Line> lines;  ///< the parts; empty where there is only the whole

    /// Only some days of this bucket were counted: it is not over, or the period begins inside.
    bool isPartial(qsizetype at) const;
    /// A part or the whole; without anything where the part was left out.
    Line line(QAnyStringView key) const;
};

/// "12", "0.5", in digits that every program reads; empty for what is undefined.
QString plainNumber(const std::optional<double> &value);
/// Nothing where one of both is undefined.
std::optional<double> difference(const std::optional<double> &now, const std::optional<double> &before);

/// As its metric reads it. InvalidInput when the period is upside down
/// or longer than 4,000 buckets, Cancelled where `stale` is set meanwhile.
[[nodiscard]] db::Result<Series> seriesOf(db::Session &session, const SeriesQuery &query,
                                          const std::atomic_bool *stale = nullptr);
/// The same, as one of several figures.
[[nodiscard]] db::Result<Series> seriesOf(FigureSource &source, const SeriesQuery &query);

/// A series as CSV for spreadsheets: date, its lines, total; with a period before also its date, the main
/// figure at that step, and the change; last how many days of the step were counted. What is undefined stays
/// empty. Written beside the file and renamed. Errors: FileAccess, DiskFull; then a file of that name is left
/// as it was.
[[nodiscard]] db::Result<void> writeSeriesCsv(const Series &series, const QString &file,
                                              const Series *before = nullptr);

} // namespace app
