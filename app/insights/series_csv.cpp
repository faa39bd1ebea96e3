#include "app/insights/series_csv.h"

#include "app/exchange/csv_writer.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QList<qint64> &valuesOf(const Series &series, const QString &line)
{
    for (const Series::Line &each : series.lines) {
        if (each.key == line)
            return each.values;
    }
    static const QList<qint64> none;
    return line == "total"_L1 ? series.total : none;
}

QStringList headerOf(const Series &series, bool compares)
{
    QStringList record{u"date"_s};
    for (const Series::Line &line : series.lines)
        record.append(line.key);
    record.append(u"total"_s);
    if (compares)
        record.append({u"date_before"_s, u"before"_s, u"change"_s});
    return record;
}

QStringList recordOf(const Series &series, qsizetype at, const Series *before, const QString &line)
{
    QStringList record{series.dates.at(at).toString(Qt::ISODate)};
    for (const Series::Line &each : series.lines)
        record.append(QString::number(each.values.at(at)));
    record.append(QString::number(series.total.at(at)));
    if (!before)
        return record;
    if (at >= before->dates.size())
        return record + QStringList{{}, {}, {}};
    const qint64 then = valuesOf(*before, line).value(at);
    return record + QStringList{before->dates.at(at).toString(Qt::ISODate), QString::number(then),
                                QString::number(valuesOf(series, line).value(at) - then)};
}

} // namespace

db::Result<void> writeSeriesCsv(const Series &series, const QString &file, const Series *before,
                                const QString &line)
{
    QSaveFile target(file);
    const auto failed = [&] {
        return db::failure(db::ErrorKind::FileAccess,
                           u"%1 can not be written: %2"_s.arg(file, target.errorString()));
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    CsvWriter writer(target);
    db::Result<void> written = writer.writeRecord(headerOf(series, before));
    for (qsizetype i = 0; written && i < series.dates.size(); ++i)
        written = writer.writeRecord(recordOf(series, i, before, line));
    if (written)
        written = writer.flush();
    if (!written)
        return written;
    return target.commit() ? db::Result<void>() : failed();
}

} // namespace app
