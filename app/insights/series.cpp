#include "app/insights/series.h"

#include "app/exchange/csv_writer.h"
#include "db/insights/customer_count_store.h"
#include "db/insights/rollup_store.h"
#include "db/session/session.h"

#include <QHash>
#include <QLocale>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array kBuckets{"day", "week", "month"};
constexpr qsizetype kMostBuckets = 4000;

/// Counts per bucket of each line of a rollup, by its key.
using Found = QHash<QString, QList<qint64>>;

db::Result<QList<db::DailyCount>> dailyCounts(db::Session &session, const SeriesQuery &query,
                                              db::Rollup rollup, const std::atomic_bool *stale)
{
    const db::DayRange days{query.from, query.to};
    if (query.segment && query.segment->customers)
        return session.customerCounts().counts(rollup, days, query.audience, *query.segment->customers,
                                               stale);
    return session.rollups().counts(rollup, days, query.audience);
}

db::Result<Found> findCounts(db::Session &session, const SeriesQuery &query, db::Rollup rollup,
                             const QHash<QDate, qsizetype> &places, const std::atomic_bool *stale)
{
    MK_TRY(const auto counts, dailyCounts(session, query, rollup, stale));
    Found found;
    for (const db::DailyCount &count : counts) {
        QList<qint64> &line = found[count.line];
        line.resize(places.size());
        line[places.value(bucketStart(count.day, query.by))] += count.value;
    }
    return found;
}

QList<qint64> countsOf(const Found &found, LineKey line, qsizetype steps)
{
    QList<qint64> sums(steps, 0);
    const QStringList keys = rollupLines(line);
    for (auto each = found.begin(); each != found.end(); ++each) {
        for (qsizetype i = 0; i < steps && (keys.isEmpty() || keys.contains(each.key())); ++i)
            sums[i] += each->at(i);
    }
    return sums;
}

std::optional<double> quotient(qint64 numerator, qint64 denominator)
{
    if (denominator == 0)
        return std::nullopt;
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

qint64 sum(const QList<qint64> &counts)
{
    return std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
}

/// Without `denominators` the counts themselves. The whole of quotients is the quotient of two sums: their
/// mean would weigh a quiet day like a busy one.
Series::Line lineOf(LineKey key, const QList<qint64> &counts,
                    const std::optional<QList<qint64>> &denominators)
{
    Series::Line line{key, {}, quotient(sum(counts), denominators ? sum(*denominators) : 1)};
    for (qsizetype i = 0; i < counts.size(); ++i)
        line.values.append(quotient(counts.at(i), denominators ? denominators->at(i) : 1));
    return line;
}

QStringList headerOf(const Series &series, bool compares)
{
    QStringList record{u"date"_s};
    for (const Series::Line &line : series.lines)
        record.append(keyOf(line.key));
    record.append(keyOf(series.total.key));
    if (compares)
        record.append({u"date_before"_s, u"before"_s, u"change"_s});
    return record + QStringList{u"days_counted"_s};
}

QStringList recordOf(const Series &series, qsizetype at, const Series *before)
{
    QStringList record{series.dates.at(at).toString(Qt::ISODate)};
    for (const Series::Line &line : series.lines)
        record.append(plainNumber(line.values.at(at)));
    record.append(plainNumber(series.total.values.at(at)));
    if (before && at >= before->dates.size()) {
        record += QStringList{{}, {}, {}};
    } else if (before) {
        const auto now = series.line(series.metric->main).values.at(at);
        const auto then = before->line(series.metric->main).values.at(at);
        record += QStringList{before->dates.at(at).toString(Qt::ISODate), plainNumber(then),
                              plainNumber(difference(now, then))};
    }
    return record + QStringList{QString::number(series.days.value(at))};
}

} // namespace

QString keyOf(Bucket bucket)
{
    return QString::fromLatin1(kBuckets.at(static_cast<std::size_t>(bucket)));
}

std::optional<Bucket> bucketOf(QStringView key)
{
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
        if (key == QLatin1StringView(kBuckets.at(i)))
            return static_cast<Bucket>(i);
    }
    return std::nullopt;
}

QDate bucketStart(QDate day, Bucket by)
{
    if (by == Bucket::Week)
        return day.addDays(1 - day.dayOfWeek());
    return by == Bucket::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextBucket(QDate start, Bucket by)
{
    return by == Bucket::Month ? start.addMonths(1) : start.addDays(by == Bucket::Week ? 7 : 1);
}

SeriesQuery SeriesQuery::latest(const MetricDefinition &metric, Bucket by, QDate today)
{
    const QDate last = bucketStart(today, by);
    const QDate first =
        by == Bucket::Month ? last.addMonths(-11) : last.addDays(by == Bucket::Week ? qint64{-7} * 25 : -29);
    return {&metric, first, today, by};
}

db::Result<Series> seriesOf(db::Session &session, const SeriesQuery &query, const std::atomic_bool *stale)
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
        const QDate last = nextBucket(start, query.by).addDays(-1);
        series.days.append(static_cast<int>(qMax(start, query.from).daysTo(qMin(last, query.to))) + 1);
    }
    const MetricDefinition &metric = *query.metric;
    MK_TRY(const auto found, findCounts(session, query, metric.numerator.rollup, places, stale));
    const qsizetype steps = series.dates.size();
    std::optional<QList<qint64>> denominators;
    if (metric.isQuotient()) {
        MK_TRY(const auto below, findCounts(session, query, metric.denominator.rollup, places, stale));
        denominators = countsOf(below, metric.denominator.line, steps);
    }
    const auto line = [&](LineKey key, LineKey counted) {
        return lineOf(key, countsOf(found, counted, steps), denominators);
    };
    series.total = line(LineKey::Total, metric.numerator.line);
    for (const LineKey key : metric.lines) {
        Series::Line part = line(key, key);
        if (!metric.addsUp || part.whole.value_or(0) != 0)
            series.lines.append(std::move(part));
    }
    return series;
}

bool Series::isPartial(qsizetype at) const
{
    const QDate start = dates.value(at);
    return at < days.size() && days.at(at) < start.daysTo(nextBucket(start, by));
}

Series::Line Series::line(LineKey key) const
{
    for (const Line &part : lines) {
        if (part.key == key)
            return part;
    }
    Line line = total;
    if (key == LineKey::Total)
        return line;
    line.key = key;
    for (auto &value : line.values)
        value = value ? std::optional(0.0) : std::nullopt;
    line.whole = line.whole ? std::optional(0.0) : std::nullopt;
    return line;
}

QString plainNumber(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', QLocale::FloatingPointShortest) : QString();
}

std::optional<double> difference(const std::optional<double> &now, const std::optional<double> &before)
{
    return now && before ? std::optional(*now - *before) : std::nullopt;
}

db::Result<void> writeSeriesCsv(const Series &series, const QString &file, const Series *before)
{
    MK_TRY(const auto list, createCsv(file));
    MK_CHECK(list->writeRecord(headerOf(series, before)));
    for (qsizetype i = 0; i < series.dates.size(); ++i)
        MK_CHECK(list->writeRecord(recordOf(series, i, before)));
    return list->commit();
}

} // namespace app
