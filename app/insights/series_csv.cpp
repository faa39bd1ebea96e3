#include "app/insights/series_csv.h"

#include "app/exchange/record_sink.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList headerOf(const Series &series, bool compares)
{
    QStringList record{u"date"_s};
    for (const Series::Line &line : series.lines)
        record.append(keyOf(line.key));
    record.append(keyOf(series.total.key));
    if (compares)
        record.append({u"date_before"_s, u"before"_s, u"change"_s});
    return record;
}

QStringList recordOf(const Series &series, qsizetype at, const Series *before)
{
    QStringList record{series.dates.at(at).toString(Qt::ISODate)};
    for (const Series::Line &line : series.lines)
        record.append(plainNumber(line.values.at(at)));
    record.append(plainNumber(series.total.values.at(at)));
    if (!before)
        return record;
    if (at >= before->dates.size())
        return record + QStringList{{}, {}, {}};
    const auto now = series.line(series.metric->main).values.at(at);
    const auto then = before->line(series.metric->main).values.at(at);
    return record + QStringList{before->dates.at(at).toString(Qt::ISODate), plainNumber(then),
                                plainNumber(difference(now, then))};
}

} // namespace

db::Result<void> writeSeriesCsv(const Series &series, const QString &file, const Series *before)
{
    MK_TRY(const auto list, createList(file));
    MK_CHECK(list->writeRecord(headerOf(series, before)));
    for (qsizetype i = 0; i < series.dates.size(); ++i)
        MK_CHECK(list->writeRecord(recordOf(series, i, before)));
    return list->commit();
}

} // namespace app
