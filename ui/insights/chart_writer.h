#pragma once

#include "db/core/error.h"

#include <QByteArray>
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

/// The same chart as a recording of its strokes: quick to make, and painted by any thread, one at a time.
PaintedChart recordingOf(const PaintedChart &chart);

/// As a picture of twice its size, for screens and paper.
QImage imageOf(const PaintedChart &chart);

/// As a file: a picture (png), or lines and words (svg, pdf).
QByteArray fileOf(const PaintedChart &chart, const QString &suffix);
/// Writes the file whole and renames it into place; any thread. Errors: FileAccess, Internal for nothing;
/// then a file of that name is left as it was.
[[nodiscard]] db::Result<void> storeChart(const QByteArray &bytes, const QString &file);

/// Writes a chart as the kind its suffix says: png, svg or pdf. Errors: as storeChart, and InvalidInput for
/// another suffix or an empty size.
[[nodiscard]] db::Result<void> writeChart(const PaintedChart &chart, const QString &file);

} // namespace ui
