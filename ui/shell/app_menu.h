#pragma once

class QMenu;
class QSettings;

namespace ui {

class MainWindow;
class Theme;
class Translator;

/// The program's own menu (F10), under its button or the title of the page: language, appearance, about,
/// quit. Makes those actions and keeps the two choices in the settings; all of it outlives the window.
QMenu *makeAppMenu(MainWindow &window, Theme &theme, Translator &translator, QSettings &settings);

} // namespace ui
