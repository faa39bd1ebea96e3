#pragma once

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Covers the window with the first start while the shop is one nobody has begun with; also after the sample
/// shop was removed. The desk outlives the window.
void addFirstStart(MainWindow &window, app::Desk &desk);

} // namespace ui
