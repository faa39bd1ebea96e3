#include "ui/shell/app_menu.h"

#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kLanguageKey = u"language"_s;
const QString kAppearanceKey = u"appearance"_s;
} // namespace

AppMenu::AppMenu(MainWindow &window, Theme &theme, Translator &translator, QSettings &settings)
    : QMenu(&window), m_window(window), m_theme(theme), m_translator(translator), m_settings(settings),
      m_languages(addMenu(QString())), m_appearances(addMenu(QString()))
{
    setObjectName(u"appMenu"_s);
    // Before the actions, so that they are worded once.
    m_translator.speak(m_settings.contains(kLanguageKey)
                           ? languageOf(m_settings.value(kLanguageKey).toString())
                           : systemLanguage());
    const Appearance stored = appearanceOf(m_settings.value(kAppearanceKey).toString());
    if (stored != m_theme.appearance())
        m_theme.setAppearance(stored);
    addLanguages();
    addAppearances();
    addRest();
    retranslate();
}

void AppMenu::addLanguages()
{
    auto *group = new QActionGroup(this);
    for (const Language language : {Language::Vietnamese, Language::English}) {
        // A language is named in itself, so that it can be found by whoever cannot read the present one.
        const QString name = language == Language::Vietnamese ? u"Tiếng Việt"_s : u"English"_s;
        QAction *action = m_window.actions().add({.id = u"language."_s + keyOf(language),
                                                  .text = [name] { return name; },
                                                  .tip = {},
                                                  .icon = {},
                                                  .shortcut = {},
                                                  .run = [this, language] { choose(language); }});
        action->setCheckable(true);
        action->setChecked(language == m_translator.language());
        group->addAction(action);
        m_languages->addAction(action);
    }
}

void AppMenu::addAppearances()
{
    auto *group = new QActionGroup(this);
    const auto words = [](Appearance appearance) -> QString {
        switch (appearance) {
        case Appearance::Light:
            return tr("Light", "appearance");
        case Appearance::Dark:
            return tr("Dark", "appearance");
        case Appearance::System:
            break;
        }
        return tr("As the system", "appearance");
    };
    for (const Appearance appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        QAction *action = m_window.actions().add({.id = u"appearance."_s + keyOf(appearance),
                                                  .text = [words, appearance] { return words(appearance); },
                                                  .tip = {},
                                                  .icon = {},
                                                  .shortcut = {},
                                                  .run = [this, appearance] { choose(appearance); }});
        action->setCheckable(true);
        action->setChecked(appearance == m_theme.appearance());
        group->addAction(action);
        m_appearances->addAction(action);
    }
}

void AppMenu::addRest()
{
    Actions &actions = m_window.actions();
    addSeparator();
    addAction(actions.add(
        {.id = u"about"_s,
         .text = [] { return tr("About Mến Khách"); },
         .tip = {},
         .icon = {},
         .shortcut = {},
         .run =
             [this] { m_window.notifications().show({.text = about(), .actionText = {}, .action = {}}); }}));
    addAction(actions.add({.id = u"quit"_s,
                           .text = [] { return tr("Quit"); },
                           .tip = {},
                           .icon = {},
                           .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q),
                           .run = [this] { m_window.close(); }}));
    actions.add({.id = u"menu"_s,
                 .text = [] { return tr("Open the menu"); },
                 .tip = {},
                 .icon = u"menu"_s,
                 .shortcut = QKeySequence(Qt::Key_F10),
                 .run = [this] { m_window.sidebar().openMenu(); }});
}

void AppMenu::choose(Language language)
{
    m_settings.setValue(kLanguageKey, keyOf(language));
    m_translator.speak(language);
}

void AppMenu::choose(Appearance appearance)
{
    m_settings.setValue(kAppearanceKey, keyOf(appearance));
    m_theme.setAppearance(appearance);
}

void AppMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void AppMenu::retranslate()
{
    m_languages->setTitle(tr("Language"));
    m_appearances->setTitle(tr("Appearance"));
}

QString AppMenu::about()
{
    return tr("Mến Khách %1, a customer-care desk. Free software, GPL-3.0-or-later. Qt %2.")
        .arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion()));
}

} // namespace ui
