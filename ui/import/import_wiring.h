#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Brings import and export into the window: the page, the actions import.open and export.customers, and
/// files that fall into the window. Call before window.start(); the desk outlives the window.
void addImport(MainWindow &window, app::Desk &desk);

} // namespace ui
