#pragma once

#include "db/core/error.h"

#include <QImage>
#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace ui {

/// A chart as something that can be painted: `paint` fills `target` with it.
struct PaintedChart
{
    std::function<void(QPainter &painter, const QRectF &target)> paint;
    QSize size; ///< at scale 1
    QString title;
};

/// As a picture of twice its size, for screens and paper.
QImage imageOf(const PaintedChart &chart);

/// Writes a chart as the kind its suffix says: png, svg or pdf. The whole file is made first, then renamed
/// into place. Runs on whatever thread its paint may run on. Errors: InvalidInput for another suffix or an
/// empty size, FileAccess; then a file of that name is left as it was.
[[nodiscard]] db::Result<void> writeChart(const PaintedChart &chart, const QString &file);

} // namespace ui
