#pragma once

#include "ui/theme/text_style.h"

class QLabel;
class QString;

namespace ui {

/// A label that takes whatever room is left.
QLabel *narrowLabel(TextStyle style, const QString &name);
/// The same, which shows as much of its text as there is room for and dots for the rest.
QLabel *elidedLabel(TextStyle style, const QString &name);
/// The text of an elidedLabel().
void showWhole(QLabel *label, const QString &text);

} // namespace ui
