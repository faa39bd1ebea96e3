#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;
class Translator;

/// Brings Customers into the window: the page, and how many there are in the status line. Call before
/// window.start(); desk and translator outlive the window.
void addCustomers(MainWindow &window, app::Desk &desk, Translator &translator);

} // namespace ui
