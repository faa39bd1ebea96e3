#include "app/insights/figure_source.h"
#include "app/insights/metric.h"
#include "app/insights/reading.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct BuyerColumn
{
    db::Measure measure;
    qint64 db::BuyerCounts::*count;
};
constexpr std::array kBuyerColumns{BuyerColumn{db::Measure::Buyers, &db::BuyerCounts::buyers},
                                   BuyerColumn{db::Measure::RepeatBuyers, &db::BuyerCounts::repeatBuyers},
                                   BuyerColumn{db::Measure::Purchases, &db::BuyerCounts::purchases},
                                   BuyerColumn{db::Measure::Revenue, &db::BuyerCounts::revenue}};

const BuyerColumn *buyerColumnOf(const Counted &counted)
{
    const auto *const found = std::ranges::find(kBuyerColumns, counted.measure, &BuyerColumn::measure);
    return found == kBuyerColumns.end() ? nullptr : found;
}

} // namespace

db::Result<SeriesParts> readBuyers(FigureSource &source, const SeriesQuery &query, const Steps &steps)
{
    const MetricDefinition &metric = *query.metric;
    const BuyerColumn *const above = buyerColumnOf(metric.numerator);
    const BuyerColumn *const below = metric.isQuotient() ? buyerColumnOf(metric.denominator) : nullptr;
    if (!above || (metric.isQuotient() && !below))
        return db::failure(db::ErrorKind::InvalidInput,
                           QStringLiteral("%1 is not about buyers").arg(metric.key));
    MK_TRY(const auto counts, source.buyers(query, steps));
    const auto valueOf = [above, below](const db::BuyerCounts &of) {
        return quotient(of.*above->count, below ? of.*below->count : 1);
    };
    SeriesParts parts;
    for (const db::BuyerCounts &step : counts.steps)
        parts.total.values.append(valueOf(step));
    parts.total.whole = valueOf(counts.whole);
    return parts;
}

} // namespace app
