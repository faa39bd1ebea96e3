#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/shell/close_wait.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"

#include <QCoreApplication>

namespace ui {

void addPages(MainWindow &window, app::Desk &desk, Translator &translator)
{
    window.dialogs().setDatabase(desk.path());
    QObject::connect(&desk, &app::Desk::logWasLost, &window, [&window] {
        window.notifications().show(
            {Notice::Kind::Danger,
             QCoreApplication::translate(
                 "ui", "Another program deleted a part of the shop's file while it was open. The "
                       "file was opened again: look whether your last entries are in it.")});
    });
    new CloseWait(window, desk); // the window's child
    addUpdate(window, desk);
    addFirstStart(window, desk);
    addSettings(window, desk, translator);
    addPalette(window, desk);
    addToday(window, desk);
    addCustomers(window, desk, translator);
    addDuplicates(window, desk);
    addInsights(window, desk);
    addGreetings(window, desk);
    addOutbox(window, desk);
    addMessages(window, desk);
    addImport(window, desk);
    addHistory(window, desk);
    addRights(window, desk, translator);
}

} // namespace ui
