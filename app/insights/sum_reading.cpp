#include "app/insights/figure_source.h"
#include "app/insights/metric.h"
#include "app/insights/reading.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace app {

namespace {

/// Counts per step of each line, by its key.
using StepCounts = QHash<QString, QList<qint64>>;

db::Result<StepCounts> stepCounts(FigureSource &source, const SeriesQuery &query, const Steps &steps,
                                  db::Measure measure, db::Dimension by)
{
    MK_TRY(const auto counts, source.counts(query, measure, by));
    StepCounts found;
    for (const db::DailyCount &count : counts) {
        QList<qint64> &line = found[count.line];
        line.resize(steps.size());
        line[steps.placeOf(count.day)] += count.value;
    }
    return found;
}

/// The sums of the lines that are counted.
template <class Which> QList<qint64> sumsOf(const StepCounts &found, const Which &which, qsizetype steps)
{
    QList<qint64> sums(steps, 0);
    for (auto line = found.begin(); line != found.end(); ++line) {
        if (which.counts(line.key())) {
            for (qsizetype i = 0; i < steps; ++i)
                sums[i] += line->at(i);
        }
    }
    return sums;
}

qint64 stepSum(const QList<qint64> &counts)
{
    return std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
}

/// Without `denominators` the counts themselves.
SeriesLine lineOf(const QString &key, const QList<qint64> &counts,
                  const std::optional<QList<qint64>> &denominators)
{
    SeriesLine line{key, {}, quotient(stepSum(counts), denominators ? stepSum(*denominators) : 1)};
    for (qsizetype i = 0; i < counts.size(); ++i)
        line.values.append(quotient(counts.at(i), denominators ? denominators->at(i) : 1));
    return line;
}

/// The keys of lines that no table names: numbers by size, others the largest first.
QStringList keysFound(const StepCounts &found)
{
    QStringList keys = found.keys();
    const auto isNumber = [](const QString &key) {
        bool is = false;
        static_cast<void>(key.toLongLong(&is));
        return is;
    };
    const bool areNumbers = std::all_of(keys.cbegin(), keys.cend(), isNumber);
    std::sort(keys.begin(), keys.end(), [&](const QString &one, const QString &other) {
        if (areNumbers)
            return one.toLongLong() < other.toLongLong();
        const qint64 size = stepSum(found.value(one));
        const qint64 otherSize = stepSum(found.value(other));
        return size != otherSize ? size > otherSize : one < other;
    });
    return keys;
}

/// A part that no table names: the line of that key alone.
struct LineFound
{
    QString key;

    bool counts(QStringView line) const { return line == key; }
};

} // namespace

std::optional<double> quotient(qint64 numerator, qint64 denominator)
{
    if (denominator == 0)
        return std::nullopt;
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

db::Result<SeriesParts> readSums(FigureSource &source, const SeriesQuery &query, const Steps &steps)
{
    const MetricDefinition &metric = *query.metric;
    const bool hasParts = metric.dimension != db::Dimension::None;
    const Counted &above = metric.numerator;
    const Counted &below = metric.denominator;
    MK_TRY(const StepCounts found,
           stepCounts(source, query, steps, above.measure, hasParts ? metric.dimension : above.dimension));
    StepCounts divisors;
    std::optional<QList<qint64>> denominators;
    if (metric.isQuotient()) {
        const bool byPart = metric.dividedBy == DividedBy::Part;
        MK_TRY(divisors,
               stepCounts(source, query, steps, below.measure, byPart ? metric.dimension : below.dimension));
        denominators = sumsOf(divisors, below, steps.size());
    }
    SeriesParts parts{lineOf(QString(kTotal), sumsOf(found, above, steps.size()), denominators), {}};
    const auto add = [&](const QString &key, const auto &which) {
        const auto under = denominators && metric.dividedBy == DividedBy::Part
                               ? std::optional(sumsOf(divisors, which, steps.size()))
                               : denominators;
        SeriesLine part = lineOf(key, sumsOf(found, which, steps.size()), under);
        if (!metric.addsUp || part.whole.value_or(0) != 0)
            parts.lines.append(std::move(part));
    };
    for (const LineDefinition &line : metric.lines)
        add(QString(line.key), line);
    if (hasParts && metric.lines.empty()) {
        for (const QString &key : keysFound(found))
            add(key, LineFound{key});
    }
    return parts;
}

} // namespace app
