#pragma once

class QComboBox;
class QString;

namespace ui {

/// A named combo box for a form. That the wheel over it scrolls the form is the style's work, as for every
/// field (ui/theme/calm_wheel).
QComboBox *makeComboBox(const QString &objectName, const QString &accessibleName);
/// The same, no wider than it must be: its choices may be cut. The label of its field names it.
QComboBox *makeShortComboBox(const QString &objectName);

} // namespace ui
