#pragma once

class QWidget;

namespace ui {

/// In a form that scrolls, the wheel over a combo box that has no keyboard scrolls the form instead of
/// changing the choice.
void calmWheel(QWidget *widget);

} // namespace ui
