#pragma once

#include "app/insights/series.h"
#include "db/insights/buyer_store.h"
#include "db/insights/rollup_store.h"

#include <atomic>
#include <map>
#include <tuple>

namespace app {

/// Reads the counts that figures are made of: each once, however many figures of a page ask for it. For one
/// reading of one page; knows nothing of what is written meanwhile.
class FigureSource final
{
public:
    /// Both outlive it; `stale` may be null.
    explicit FigureSource(db::Session &session, const std::atomic_bool *stale = nullptr)
        : m_session(session), m_stale(stale)
    {}

    /// From the rollups; of a segment, from what its customers did. Of no dimension all lines together are
    /// the whole. Cancelled once `stale` is set.
    [[nodiscard]] db::Result<QList<db::DailyCount>> counts(const SeriesQuery &query, db::Measure measure,
                                                           db::Dimension by);
    /// Of each step and of all together; of all customers or those of the segment.
    [[nodiscard]] db::Result<db::BuyerSteps> buyers(const SeriesQuery &query, const Steps &steps);

private:
    using Place = std::tuple<QDate, QDate, const db::CustomerSet *>;
    using CountPlace = std::tuple<db::Measure, db::Dimension, std::optional<db::Audience>, Place>;
    using BuyerPlace = std::tuple<Bucket, Place>;

    static Place placeOf(const SeriesQuery &query);

    db::Session &m_session;
    const std::atomic_bool *m_stale;
    std::map<CountPlace, QList<db::DailyCount>> m_counts;
    std::map<BuyerPlace, db::BuyerSteps> m_buyers;
};

} // namespace app
