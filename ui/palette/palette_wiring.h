#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// The command palette (Ctrl+K) over the window. Call before window.start(); the desk outlives the window.
void addPalette(MainWindow &window, app::Desk &desk);

} // namespace ui
