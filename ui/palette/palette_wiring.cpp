#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/counter_close.h"
#include "ui/palette/counter_work.h"
#include "ui/palette/sources.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_state.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// On some desktops Ctrl+K cuts the rest of a line, and a text field would take it before the palette.
class KeyForTheWindow final : public QObject
{
public:
    explicit KeyForTheWindow(QWidget *window) : QObject(window), m_window(window)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const auto *press = static_cast<QKeyEvent *>(event);
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (press->key() != Qt::Key_K || press->modifiers() != Qt::ControlModifier || !widget ||
            widget->window() != m_window)
            return false;
        event->ignore();
        return true;
    }

private:
    QWidget *m_window;
};

/// Made when it is first wanted: the start does not pay for it.
CommandPalette *makePalette(MainWindow &window, app::Desk &desk)
{
    auto *palette = new CommandPalette(&window);
    auto *doer = new Doer(desk, window.notifications(), window.undo(), palette);
    auto *counter = new CounterWork({*doer, window.undo(), window.navigator(), &window}, *palette);
    QObject::connect(&window.pages(), &PageStack::shown, palette, &CommandPalette::close);
    QObject::connect(&window.pages(), &PageStack::shown, counter, &CounterWork::leave);
    new CounterClose(window, *palette, *counter); // the counter's child
    palette->addSource(makeCustomerSource(desk, *counter));
    palette->addSource(makeCommandSource(window.actions()));
    palette->addSource(makeSettingSource(window.navigator()));
    palette->addSource(makeTemplateSource(desk, window.navigator()));
    palette->setRecent(window.state().recent(desk.path()));
    QObject::connect(
        palette, &CommandPalette::recentChanged, palette,
        [&window, path = desk.path()](const QStringList &recent) { window.state().setRecent(path, recent); });
    return palette;
}

} // namespace

void addPalette(MainWindow &window, app::Desk &desk)
{
    new KeyForTheWindow(&window);
    window.actions().add(
        {.id = u"palette.open"_s,
         .text = [] { return QCoreApplication::translate("ui::CommandPalette", "Search or command"); },
         .icon = u"search"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_K),
         .run =
             [&window, &desk] {
                 auto *palette = window.findChild<CommandPalette *>();
                 if (!palette)
                     palette = makePalette(window, desk);
                 if (palette->isOpen()) {
                     palette->close();
                     return;
                 }
                 palette->findChild<CounterWork *>()->leave(); // the next customer
                 palette->open();
             }});
}

} // namespace ui
