#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;
class Translator;

/// Every page of the desk, each by its own wiring; for the program and for tests that walk through all of it.
/// Call before window.start(); desk and translator outlive the window.
void addPages(MainWindow &window, app::Desk &desk, Translator &translator);

} // namespace ui
