#pragma once

#include <QMenu>

class QActionGroup;
class QSettings;

namespace ui {

class MainWindow;
class Theme;
class Translator;
enum class Appearance;
enum class Language;

/// The program's own menu, behind the button at the foot of the sidebar (F10): language, appearance, about,
/// quit. Makes those actions and keeps the two choices in the settings.
class AppMenu final : public QMenu
{
    Q_OBJECT
public:
    AppMenu(MainWindow &window, Theme &theme, Translator &translator, QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLanguages();
    void addAppearances();
    void addRest();
    void choose(Language language);
    void choose(Appearance appearance);
    void retranslate();
    static QString about();

    MainWindow &m_window;
    Theme &m_theme;
    Translator &m_translator;
    QSettings &m_settings;
    QMenu *m_languages;
    QMenu *m_appearances;
};

} // namespace ui
