#pragma once

#include "app/insights/chart_spec.h"
#include "ui/insights/chart_writer.h"

namespace ui {

/// Draws a chart once into a recording that any thread can paint: the scene itself belongs to the main
/// thread, and writing a file of it there would hold the window up.
PaintedChart recorded(const app::ChartSpec &spec);

} // namespace ui
