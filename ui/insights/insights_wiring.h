#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Adds the page of figures; nothing of it, Qt Charts included, is made before it is shown.
void addInsights(MainWindow &window, app::Desk &desk);

} // namespace ui
