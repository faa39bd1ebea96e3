#pragma once

#include "app/insights/chart_spec.h"

#include <QFont>
#include <QRectF>

class QGraphicsItem;

namespace ui {

/// Axes, grid and lines (or stacked bars) of a chart, without title and legend. The only place that knows Qt
/// Charts. The caller owns the item until it adds it to a scene. spec has at least one value. `height`:
/// pixels there are for it, which is less than the spec's where a legend stands above.
QGraphicsItem *makePlot(const app::ChartSpec &spec, const QFont &axisFont, double height);

/// Gives a plot made by makePlot its room.
void placePlot(QGraphicsItem *plot, const QRectF &room);

/// What lies between the axes of a plot that has its room, as the plot's scene counts.
QRectF areaOf(const QGraphicsItem *plot);
/// Where a value of a date (its number in the spec) is drawn, as the plot's scene counts.
QPointF placeOf(const QGraphicsItem *plot, double date, double value);

} // namespace ui
