#pragma once

class QMenu;
class QSettings;

namespace ui {

class MainWindow;
class Theme;
class Translator;

/// The program's own menu, behind the button at the foot of the sidebar (F10): language, appearance, about,
/// quit. Makes those actions and keeps the two choices in the settings; all of it outlives the window.
QMenu *makeAppMenu(MainWindow &window, Theme &theme, Translator &translator, QSettings &settings);

} // namespace ui
