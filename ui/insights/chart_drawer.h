#pragma once

#include "app/insights/chart_spec.h"

namespace ui {

/// Draws charts into PNG (twice the size in pixels), SVG or PDF (vectors, embedded fonts, searchable text).
/// Needs a QApplication, but no display: the platform may be "offscreen". Runs on the main thread.
class ChartDrawer final : public app::ChartDrawer
{
public:
    app::ChartSpec chartOf(const app::Series &series, const app::SeriesQuery &query,
                           const QString &language) override;
    app::MetricText textOf(const app::MetricDefinition &metric, const QString &language) override;
    db::Result<void> draw(const app::ChartSpec &spec, const QString &file) override;
};

} // namespace ui
