#pragma once

class QComboBox;
class QString;

namespace ui {

/// A combo box for a form that scrolls: while it has no keyboard, the wheel over it scrolls the form instead
/// of changing the choice.
QComboBox *calmComboBox(const QString &objectName, const QString &accessibleName);

} // namespace ui
