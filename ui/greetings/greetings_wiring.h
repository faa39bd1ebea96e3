#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Adds the page of greetings to the window, and answers who asks for a day.
void addGreetings(MainWindow &window, app::Desk &desk);

} // namespace ui
