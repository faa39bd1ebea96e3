#include "app/insights/series.h"

#include "app/exchange/csv_writer.h"
#include "app/insights/figure_source.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList headerOf(const Series &series, bool compares)
{
    QStringList record{u"date"_s};
    for (const Series::Line &line : series.lines)
        record.append(line.key);
    record.append(series.total.key);
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

SeriesQuery SeriesQuery::latest(const MetricDefinition &metric, Bucket by, QDate today)
{
    const QDate last = bucketStart(today, by);
    const QDate first =
        by == Bucket::Month ? last.addMonths(-11) : last.addDays(by == Bucket::Week ? qint64{-7} * 25 : -29);
    return {&metric, first, today, by};
}

db::Result<Series> seriesOf(db::Session &session, const SeriesQuery &query, const std::atomic_bool *stale)
{
    FigureSource source(session, stale);
    return seriesOf(source, query);
}

db::Result<Series> seriesOf(FigureSource &source, const SeriesQuery &query)
{
    MK_TRY(const auto steps, Steps::of(query.from, query.to, query.by));
    MK_TRY(auto parts, query.metric->read(source, query, steps));
    return Series{query.metric,          query.by, steps.dates(), steps.days(), std::move(parts.total),
                  std::move(parts.lines)};
}

bool Series::isPartial(qsizetype at) const
{
    const QDate start = dates.value(at);
    return at < days.size() && days.at(at) < start.daysTo(nextBucket(start, by));
}

Series::Line Series::line(QAnyStringView key) const
{
    for (const Line &part : lines) {
        if (part.key == key)
            return part;
    }
    Line line = total;
    if (key == kTotal)
        return line;
    line.key = key.toString();
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
