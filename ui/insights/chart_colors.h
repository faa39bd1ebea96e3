#pragma once

#include <QColor>

namespace ui {

inline constexpr int kChartHues = 8;

/// The colour of the nth line of a chart, the same order in every chart; after eight it starts again.
QColor chartHue(int index, bool dark);

/// Of the period before, behind the others: 3:1 or more off its surface, and of no hue.
QColor quietHue(bool dark);

} // namespace ui
