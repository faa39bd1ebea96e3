#pragma once

#include "ui/theme/roles.h"

#include <QPalette>

namespace ui {

/// Every QPalette colour of the desk, taken from the role table. Secondary text is QPalette::PlaceholderText,
/// so that a label needs only setForegroundRole(QPalette::PlaceholderText) to follow the theme.
QPalette makePalette(bool dark);

/// Whether a palette is a dark one, told from lightness: 6.4 has no colour scheme of its own.
bool isDark(const QPalette &palette);

/// The colour of a role in the column that a widget's palette belongs to. The way for painters: a widget
/// that asks here while painting follows every change of theme by itself.
QColor colorOf(Role role, const QPalette &palette);

/// `share` (0..1) of `over` laid on `under`.
QColor mixed(const QColor &under, const QColor &over, double share);

} // namespace ui
