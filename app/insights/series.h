#pragma once

#include "db/core/error.h"
#include "db/core/words.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// The counts behind a chart. All come from rollups the database keeps, never from the raw rows.
enum class Metric
{
    Interactions, ///< contacts in both directions; a line per channel
    Conversions,  ///< prospects who became existing customers (stage left the first three)
    Greetings,    ///< greetings by the day they were due; lines planned (all but cancelled), sent, skipped
    GreetingsPlanned, ///< one line of the above
    GreetingsSent,
    GreetingsSkipped
};

enum class Bucket
{
    Day,
    Week,
    Month
};

QString keyOf(Metric metric);
QString keyOf(Bucket bucket);
std::optional<Metric> metricOf(QStringView key);
std::optional<Bucket> bucketOf(QStringView key);
QStringList allMetrics();

/// First day of the bucket that `day` falls into: the day itself, the Monday, the first of the month.
QDate bucketStart(QDate day, Bucket by);
QDate nextBucket(QDate start, Bucket by);

struct SeriesQuery
{
    Metric metric = Metric::Interactions;
    QDate from; ///< first day counted, not before
    QDate to;   ///< last day counted, not after
    Bucket by = Bucket::Month;
    std::optional<db::Audience>
        audience; ///< at the time of the contact; Conversions are about both and ignore it

    /// The period shown when none is asked for, ending with `today`: 30 days, 26 weeks, 12 months.
    static SeriesQuery latest(Metric metric, Bucket by, QDate today);
};

/// Counts, so a bucket without anything is 0, not undefined.
struct Series
{
    struct Line
    {
        QString key; ///< channel or state; "total" for the whole
        QList<qint64> values;
    };
    Metric metric = Metric::Interactions;
    Bucket by = Bucket::Month;
    QList<QDate> dates;  ///< first day of each bucket, without gaps
    QList<qint64> total; ///< what --json prints as points
    QList<Line> lines;   ///< the parts; empty where there is only the whole
};

/// InvalidInput when the period is upside down or longer than 4,000 buckets.
[[nodiscard]] db::Result<Series> seriesOf(db::Session &session, const SeriesQuery &query);

} // namespace app
