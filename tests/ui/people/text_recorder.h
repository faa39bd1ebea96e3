#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QPaintDevice>
#include <QRectF>
#include <QString>

class QWidget;

namespace people {

/// One run of text as it reached the screen, whoever painted it: a label, a delegate, a chart.
struct PaintedText
{
    QString text;
    QRectF box;     ///< in the window, logical pixels: from ascent to descent, as wide as the text
    QRectF visible; ///< what of the box the clipping left
    QColor color;   ///< as painted, with the painter's opacity
};

/// Paints a widget with all that is in it and keeps every text; the pictures are thrown away.
QList<PaintedText> textsOf(QWidget *window);

/// The widget as it looks, at the device's pixels.
QImage pictureOf(QWidget *window);

/// The colour that fills most of this part of the picture (logical pixels): what a text stands on.
QColor groundOf(const QImage &picture, const QRectF &box);

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace people
