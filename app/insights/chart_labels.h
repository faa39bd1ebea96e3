#pragma once

#include "app/insights/chart_spec.h"
#include "app/insights/series.h"

#include <QString>

namespace app {

/// The words of a chart in "vi" or "en".
QString chartTitle(const SeriesQuery &query, const QString &language);
QString chartUnit(Metric metric, Bucket by, const QString &language);
/// A channel or a state; what is no known line stays as it is.
QString chartLineName(const QString &line, const QString &language);

/// A series as it is drawn: its parts stacked where they add up to the whole, else lines. An empty title
/// gets the usual one.
ChartSpec chartOf(const Series &series, const SeriesQuery &query, const QString &language,
                  const QString &title = {});

} // namespace app
