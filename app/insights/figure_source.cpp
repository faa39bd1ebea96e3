#include "app/insights/figure_source.h"

#include "db/insights/customer_count_store.h"
#include "db/session/session.h"

namespace app {

FigureSource::Place FigureSource::placeOf(const SeriesQuery &query)
{
    return {query.from, query.to, query.segment ? query.segment->customers.get() : nullptr};
}

db::Result<QList<db::DailyCount>> FigureSource::counts(const SeriesQuery &query, db::Measure measure,
                                                       db::Dimension by)
{
    if (by == db::Dimension::None) // a table is gone through once for whole days and for parts
        by = db::factsOf(measure).dimensions.front();
    const CountPlace place{measure, by, query.audience, placeOf(query)};
    if (const auto found = m_counts.find(place); found != m_counts.end())
        return found->second;
    const db::CountQuery asked{
        .measure = measure, .by = by, .days = {query.from, query.to}, .audience = query.audience};
    const auto *const among = std::get<const db::CustomerSet *>(placeOf(query));
    MK_TRY(auto counts, among ? m_session.customerCounts().counts(asked, *among, m_stale)
                              : m_session.rollups().counts(asked));
    return m_counts.emplace(place, std::move(counts)).first->second;
}

db::Result<db::BuyerSteps> FigureSource::buyers(const SeriesQuery &query, const Steps &steps)
{
    const BuyerPlace place{query.by, placeOf(query)};
    if (const auto found = m_buyers.find(place); found != m_buyers.end())
        return found->second;
    std::vector<db::DayRange> ranges;
    for (qsizetype i = 0; i < steps.size(); ++i)
        ranges.push_back(steps.range(i));
    MK_TRY(auto counts,
           m_session.buyers().counts(ranges, std::get<const db::CustomerSet *>(placeOf(query)), m_stale));
    return m_buyers.emplace(place, std::move(counts)).first->second;
}

} // namespace app
