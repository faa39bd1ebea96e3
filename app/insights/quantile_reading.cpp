#include "app/insights/figure_source.h"
#include "app/insights/metric.h"
#include "app/insights/reading.h"

#include <cmath>

namespace app {

namespace {

constexpr double kRankRounding = 1e-9; // what 0.9 times 70 may be off by

/// The value with that number, the smallest being the first.
double valueOfRank(const Histogram &histogram, qint64 rank)
{
    qint64 counted = 0;
    for (const auto &[value, times] : histogram) {
        counted += times;
        if (counted >= rank)
            return static_cast<double>(value);
    }
    return static_cast<double>(histogram.rbegin()->first);
}

} // namespace

std::optional<double> quantileOf(const Histogram &histogram, double share)
{
    qint64 all = 0;
    for (const auto &[value, times] : histogram)
        all += times;
    if (all == 0)
        return std::nullopt;
    if (share == 0.5 && all % 2 == 0)
        return (valueOfRank(histogram, all / 2) + valueOfRank(histogram, all / 2 + 1)) / 2;
    const auto rank = static_cast<qint64>(std::ceil(share * static_cast<double>(all) - kRankRounding));
    return valueOfRank(histogram, std::max<qint64>(rank, 1));
}

db::Result<SeriesParts> readQuantiles(FigureSource &source, const SeriesQuery &query, const Steps &steps)
{
    const MetricDefinition &metric = *query.metric;
    MK_TRY(const auto counts, source.counts(query, metric.numerator.measure, metric.numerator.dimension));
    QList<Histogram> histograms(steps.size());
    Histogram whole;
    for (const db::DailyCount &count : counts) {
        bool isNumber = false;
        const qint64 value = count.line.toLongLong(&isNumber);
        if (!isNumber || value < 0 || !metric.numerator.counts(count.line))
            continue;
        histograms[steps.placeOf(count.day)][value] += count.value;
        whole[value] += count.value;
    }
    SeriesParts parts;
    for (const Histogram &histogram : std::as_const(histograms))
        parts.total.values.append(quantileOf(histogram, metric.quantile));
    parts.total.whole = quantileOf(whole, metric.quantile);
    return parts;
}

db::Result<SeriesParts> readNothing(FigureSource &, const SeriesQuery &, const Steps &steps)
{
    SeriesParts parts;
    parts.total.values.resize(steps.size());
    return parts;
}

} // namespace app
