#pragma once

#include <QRectF>

class QPainter;
class QPalette;

namespace ui {

struct ChartFace;

/// Paints the box with the values of a point beside `at`, so far away from it, inside `room`. `line` is
/// written strongly; -1 for none.
void paintChartTip(QPainter &painter, const ChartFace &face, int point, int line, QPointF at, double away,
                   const QRectF &room, const QPalette &palette);

} // namespace ui
