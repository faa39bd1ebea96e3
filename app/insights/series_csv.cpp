#include "app/insights/series_csv.h"

#include "app/exchange/csv_writer.h"

#include <QSaveFile>

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
    QSaveFile target(file);
    const auto failed = [&] {
        return db::failure(db::ErrorKind::FileAccess,
                           u"%1 cannot be written: %2"_s.arg(file, target.errorString()));
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    CsvWriter writer(target);
    db::Result<void> written = writer.writeRecord(headerOf(series, before));
    for (qsizetype i = 0; written && i < series.dates.size(); ++i)
        written = writer.writeRecord(recordOf(series, i, before));
    if (written)
        written = writer.flush();
    if (!written)
        return written;
    return target.commit() ? db::Result<void>() : failed();
}

} // namespace app
