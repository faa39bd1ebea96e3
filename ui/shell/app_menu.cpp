#include "ui/shell/app_menu.h"

#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/grid.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kLanguageKey = u"language"_s;
const QString kAppearanceKey = u"appearance"_s;

struct AppMenu
{
    Q_DECLARE_TR_FUNCTIONS(ui::AppMenu)
};

/// Actions of which one is chosen, called "<key>.<choice>".
template <class Choice, class Choose>
void addChoices(QMenu *menu, Actions &actions, const QString &key, Choice chosen,
                std::initializer_list<std::pair<Choice, ActionSpec::Words>> choices, Choose choose)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[choice, text] : choices) {
        QAction *action =
            actions.add({.id = key + u'.' + keyOf(choice), .text = text, .run = [choose, choice = choice] {
                             choose(choice);
                         }});
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        group->addAction(action);
        menu->addAction(action);
    }
}

QString about()
{
    return AppMenu::tr("Mến Khách %1, customer care for shops. Free software, GPL-3.0-or-later. Qt %2.")
        .arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion()));
}

/// Under its button on the page in front, else under the title of the page; flush right where it is at the
/// right end.
void openAppMenu(MainWindow &window, QMenu &menu)
{
    const auto *page = qobject_cast<Page *>(window.pages().currentWidget());
    const QWidget *place = page ? page->menuPlace() : nullptr;
    if (!place || !place->isVisible()) {
        window.sidebar().openMenu();
        return;
    }
    const int from = place->mapTo(&window, QPoint()).x();
    const bool right = from + place->width() / 2 > window.width() / 2;
    menu.popup(place->mapToGlobal(
        QPoint(right ? place->width() - menu.sizeHint().width() : 0, place->height() + grid::tight())));
}

} // namespace

QMenu *makeAppMenu(MainWindow &window, Theme &theme, Translator &translator, QSettings &settings)
{
    auto *menu = new QMenu(&window);
    menu->setObjectName(u"appMenu"_s);
    // Before the actions, so that they are worded once.
    translator.speak(settings.contains(kLanguageKey) ? languageOf(settings.value(kLanguageKey).toString())
                                                     : systemLanguage());
    const Appearance stored = appearanceOf(settings.value(kAppearanceKey).toString());
    if (stored != theme.appearance())
        theme.setAppearance(stored);

    Actions &actions = window.actions();
    menu->addAction(actions.action(u"undo"_s));
    menu->addAction(actions.action(u"redo"_s));
    menu->addAction(
        actions.add({.id = u"history.open"_s,
                     .text = [] { return AppMenu::tr("History of what was done"); },
                     .tip = [] { return AppMenu::tr("Every import, edit and deletion, each with its Undo"); },
                     .icon = u"history"_s,
                     .shortcut = QKeySequence(Qt::CTRL | Qt::Key_H),
                     .run = [&window] { emit window.navigator().historyAsked(); }}));
    menu->addSeparator();
    QMenu *languages = menu->addMenu(QString());
    QMenu *appearances = menu->addMenu(QString());
    const auto setTitles = [languages, appearances] {
        languages->setTitle(AppMenu::tr("Language"));
        appearances->setTitle(AppMenu::tr("Appearance"));
    };
    setTitles();
    QObject::connect(&translator, &Translator::changed, menu, setTitles);
    // A language is named in itself, so that it can be found by whoever cannot read the present one.
    addChoices(languages, actions, kLanguageKey, translator.language(),
               {{Language::Vietnamese, [] { return u"Tiếng Việt"_s; }},
                {Language::English, [] { return u"English"_s; }}},
               [&translator, &settings](Language language) {
                   settings.setValue(kLanguageKey, keyOf(language));
                   translator.speak(language);
               });
    addChoices(appearances, actions, kAppearanceKey, theme.appearance(),
               {{Appearance::System, [] { return AppMenu::tr("As the system", "appearance"); }},
                {Appearance::Light, [] { return AppMenu::tr("Light", "appearance"); }},
                {Appearance::Dark, [] { return AppMenu::tr("Dark", "appearance"); }}},
               [&theme, &settings](Appearance appearance) {
                   settings.setValue(kAppearanceKey, keyOf(appearance));
                   theme.setAppearance(appearance);
               });
    menu->addAction(actions.action(u"sidebar.fold"_s));
    menu->addSeparator();
    menu->addAction(actions.add({.id = u"about"_s,
                                 .text = [] { return AppMenu::tr("About Mến Khách"); },
                                 .run = [&window] { window.notifications().show({.text = about()}); }}));
    menu->addAction(actions.add({.id = u"quit"_s,
                                 .text = [] { return AppMenu::tr("Quit"); },
                                 .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q),
                                 .run = [&window] { window.quit(); }}));
    actions.add({.id = u"menu"_s,
                 .text = [] { return AppMenu::tr("Open the menu"); },
                 .icon = u"menu"_s,
                 .shortcut = QKeySequence(Qt::Key_F10),
                 .run = [&window, menu] { openAppMenu(window, *menu); }});
    return menu;
}

} // namespace ui
