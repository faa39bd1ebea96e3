#pragma once

namespace ui {
class MainWindow;
}

namespace bench {

class WatchedApplication;

/// How long the main thread is kept while each chart is copied and saved in every kind of file.
void exportCharts(ui::MainWindow &window, WatchedApplication &application);

/// The same while so many made-up customers are looked through, rehearsed, imported and taken back.
void importList(ui::MainWindow &window, WatchedApplication &application, int rows);

} // namespace bench
