#pragma once

class QWidget;

namespace ui {

class Actions;

/// Opens a dialog with every key of the desk: those that work anywhere, then those of each page opened so
/// far.
void showKeys(const Actions &actions, QWidget *window);

} // namespace ui
