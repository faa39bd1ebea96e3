#pragma once

#include "db/core/words.h"

#include <QPalette>
#include <QRectF>

#include <optional>

class QPainter;

namespace ui {

/// First letters of the family name and of the given name, upper case: "Nguyễn Thị Hương" is "NH".
/// One letter for a single word, empty for an empty name.
QString initialsOf(const QString &fullName);

/// A disc with initials (or a day's number), amber for prospects, teal for existing customers. `onSoft` when
/// the row under it is selected: the disc then takes the panel's colour, to stay visible.
void paintInitialsDisc(QPainter &painter, const QRectF &rect, const QString &initials,
                       std::optional<db::Audience> audience, const QPalette &palette, bool onSoft = false);

} // namespace ui
