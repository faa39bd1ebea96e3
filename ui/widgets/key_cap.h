#pragma once

#include <QPalette>
#include <QString>

class QPainter;

namespace ui {

/// Size of a key as it is drawn, "Ctrl K" in a small box.
QSize keyCapSize(const QString &keys);
/// Draws it with its right edge at `right` and its middle at `middle`; returns its left edge. "Ctrl+K" is
/// written "Ctrl K".
int paintKeyCap(QPainter &painter, int right, int middle, const QString &keys, const QPalette &palette);

} // namespace ui
