#pragma once

#include <QColor>

namespace ui {

inline constexpr int kChartHues = 8;

/// The colour of the nth line of a chart, the same order in every chart; after eight it starts again.
QColor chartHue(int index, bool dark);

} // namespace ui
