#pragma once

#include "ui/messages/preview_canvas.h"

class QFont;
class QPainter;
class QPointF;

namespace ui {

/// Sets the words in airy lines; paints them unless there is no painter. The height they take.
double setWords(QPainter *painter, const QFont &font, const QString &text, const QPointF &topLeft,
                double width);

/// The same of a whole message: its pictures stand where the text has them, else below it, and the names of
/// its files at the end.
double setBody(QPainter *painter, const QFont &font, const PreviewCanvas::Words &words,
               const QPointF &topLeft, double width);

} // namespace ui
