#include "app/insights/series.h"

#include "db/insights/rollup_store.h"
#include "db/session/session.h"

#include <QHash>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array kMetrics{"interactions",      "conversions",    "greetings",
                              "greetings_planned", "greetings_sent", "greetings_skipped"};
constexpr std::array kBuckets{"day", "week", "month"};
constexpr qsizetype kMostBuckets = 4000;

db::Rollup rollupOf(Metric metric)
{
    switch (metric) {
    case Metric::Interactions:
        return db::Rollup::InteractionsByChannel;
    case Metric::Conversions:
        return db::Rollup::Conversions;
    case Metric::Greetings:
    case Metric::GreetingsPlanned:
    case Metric::GreetingsSent:
    case Metric::GreetingsSkipped:
        break;
    }
    return db::Rollup::GreetingsByState;
}

/// Values per bucket of each line found, by key.
using Lines = QHash<QString, QList<qint64>>;

void addInto(QList<qint64> &sum, const QList<qint64> &values)
{
    for (qsizetype i = 0; i < sum.size(); ++i)
        sum[i] += values.at(i);
}

void fillInteractions(Series &series, const Lines &found)
{
    for (const QString &channel : db::allKeys<db::Channel>()) {
        const auto line = found.constFind(channel);
        if (line == found.constEnd())
            continue;
        series.lines.append({channel, *line});
        addInto(series.total, *line);
    }
}

void fillGreetings(Series &series, const Lines &found)
{
    const QList<qint64> none(series.dates.size(), 0);
    QList<qint64> planned = none;
    for (auto line = found.begin(); line != found.end(); ++line) {
        if (line.key() != db::keyOf(db::MessageState::Cancelled))
            addInto(planned, line.value());
    }
    const QList<qint64> sent = found.value(db::keyOf(db::MessageState::Sent), none);
    const QList<qint64> skipped = found.value(db::keyOf(db::MessageState::Skipped), none);
    if (series.metric == Metric::GreetingsSent) {
        series.total = sent;
    } else if (series.metric == Metric::GreetingsSkipped) {
        series.total = skipped;
    } else {
        series.total = planned;
        if (series.metric == Metric::Greetings)
            series.lines = {{u"planned"_s, planned}, {u"sent"_s, sent}, {u"skipped"_s, skipped}};
    }
}

} // namespace

QString keyOf(Metric metric)
{
    return QString::fromLatin1(kMetrics.at(static_cast<std::size_t>(metric)));
}

QString keyOf(Bucket bucket)
{
    return QString::fromLatin1(kBuckets.at(static_cast<std::size_t>(bucket)));
}

std::optional<Metric> metricOf(QStringView key)
{
    for (std::size_t i = 0; i < kMetrics.size(); ++i) {
        if (key == QLatin1StringView(kMetrics.at(i)))
            return static_cast<Metric>(i);
    }
    return std::nullopt;
}

std::optional<Bucket> bucketOf(QStringView key)
{
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
        if (key == QLatin1StringView(kBuckets.at(i)))
            return static_cast<Bucket>(i);
    }
    return std::nullopt;
}

QStringList allMetrics()
{
    QStringList keys;
    for (const char *key : kMetrics)
        keys.append(QString::fromLatin1(key));
    return keys;
}

QDate bucketStart(QDate day, Bucket by)
{
    switch (by) {
    case Bucket::Day:
        return day;
    case Bucket::Week:
        return day.addDays(1 - day.dayOfWeek());
    case Bucket::Month:
        return QDate(day.year(), day.month(), 1);
    }
    return day;
}

QDate nextBucket(QDate start, Bucket by)
{
    switch (by) {
    case Bucket::Day:
        return start.addDays(1);
    case Bucket::Week:
        return start.addDays(7);
    case Bucket::Month:
        return start.addMonths(1);
    }
    return start.addDays(1);
}

SeriesQuery SeriesQuery::latest(Metric metric, Bucket by, QDate today)
{
    SeriesQuery query{metric, {}, today, by, {}};
    switch (by) {
    case Bucket::Day:
        query.from = today.addDays(-29);
        break;
    case Bucket::Week:
        query.from = bucketStart(today, by).addDays(qint64{-7} * 25);
        break;
    case Bucket::Month:
        query.from = bucketStart(today, by).addMonths(-11);
        break;
    }
    return query;
}

db::Result<Series> seriesOf(db::Session &session, const SeriesQuery &query)
{
    if (!query.from.isValid() || !query.to.isValid() || query.from > query.to)
        return db::failure(db::ErrorKind::InvalidInput, u"the period must end on or after its first day"_s);
    Series series;
    series.metric = query.metric;
    series.by = query.by;
    QHash<QDate, qsizetype> places;
    for (QDate start = bucketStart(query.from, query.by); start <= query.to;
         start = nextBucket(start, query.by)) {
        if (series.dates.size() == kMostBuckets) {
            return db::failure(db::ErrorKind::InvalidInput,
                               u"the period has more than %1 %2s; ask for longer steps"_s.arg(kMostBuckets)
                                   .arg(keyOf(query.by)));
        }
        places.insert(start, series.dates.size());
        series.dates.append(start);
    }
    series.total = QList<qint64>(series.dates.size(), 0);

    MK_TRY(const auto counts,
           session.rollups().counts(rollupOf(query.metric), {query.from, query.to}, query.audience));
    Lines found;
    for (const db::DailyCount &count : counts) {
        QList<qint64> &line = found[count.line];
        if (line.isEmpty())
            line = QList<qint64>(series.dates.size(), 0);
        line[places.value(bucketStart(count.day, query.by))] += count.value;
    }
    if (query.metric == Metric::Interactions)
        fillInteractions(series, found);
    else if (query.metric == Metric::Conversions)
        series.total = found.value(u"conversions"_s, series.total);
    else
        fillGreetings(series, found);
    return series;
}

} // namespace app
