#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Brings Today into the window: the page, the number on the sidebar, the next hour in the status line. Call
/// before window.start(); the desk outlives the window.
void addToday(MainWindow &window, app::Desk &desk);

} // namespace ui
