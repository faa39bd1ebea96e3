#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Brings Messages into the window: the page, the action that starts a new template, and the way to one.
/// Call before window.start(); the desk outlives the window.
void addMessages(MainWindow &window, app::Desk &desk);

} // namespace ui
