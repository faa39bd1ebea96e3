#pragma once

#include <QPalette>
#include <QRectF>

class QPainter;
class QStyleOption;

/// The strokes AppStyle is made of, kept apart so that own widgets draw with the same hand.
namespace ui::paint {

/// Rounded rectangle with a crisp one-pixel edge; an invalid colour leaves out the fill or the edge.
void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, double radius);

/// The ring around what has the keyboard.
void focusRing(QPainter &painter, const QRectF &rect, const QColor &color, double radius);

/// Panel of a push button, a tool button or a combo box, from the state flags of the option.
void button(QPainter &painter, const QStyleOption &option, bool primary, bool flat);

/// Panel of a field to type in.
void field(QPainter &painter, const QStyleOption &option);

/// Box of a check box (square) or radio button (round), with its mark.
void indicator(QPainter &painter, const QStyleOption &option, bool round);

/// A small arrow head pointing down or up.
void chevron(QPainter &painter, const QRectF &rect, const QColor &color, bool up);

} // namespace ui::paint
