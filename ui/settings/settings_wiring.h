#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// The settings page, and what the status line says of the shop as a whole: that it works without a network,
/// and when it was backed up. Call first of all pages, for the order in the status line; the desk outlives
/// the window.
void addSettings(MainWindow &window, app::Desk &desk);

} // namespace ui
