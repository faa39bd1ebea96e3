#pragma once

class QComboBox;
class QString;

namespace ui {

/// A named combo box for a form. That the wheel over it scrolls the form is the style's work, as for every
/// field (ui/theme/calm_wheel).
QComboBox *makeComboBox(const QString &objectName, const QString &accessibleName);

} // namespace ui
