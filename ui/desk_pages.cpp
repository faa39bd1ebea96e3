#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "app/outbox/accounts/account_work.h"
#include "app/transports/keychain_secrets.h"
#include "app/transports/secrets_thread.h"
#include "ui/shell/close_wait.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/tray_stay.h"

#include <QCoreApplication>

namespace ui {

TrayStay &addPages(MainWindow &window, app::Desk &desk, Translator &translator, const Platform &platform)
{
    window.dialogs().setDatabase(desk.path());
    QObject::connect(&desk, &app::Desk::fileWasLost, &window, [&window] {
        window.notifications().show(
            {Notice::Kind::Danger,
             QCoreApplication::translate(
                 "ui",
                 "Another program deleted, moved or replaced the shop's file, or a part of it, while it was "
                 "open. The file is opened again: look whether your last entries are in it.")});
    });
    new CloseWait(window, desk); // the window's child
    addUpdate(window, desk);
    addFirstStart(window, desk);
    const auto secrets = std::make_shared<app::SecretsThread>(
        std::make_shared<app::KeychainSecrets>(app::kKeychainService.toString()));
    // Before what asks it is gone: nobody waits for a keychain any longer.
    QObject::connect(&window, &QObject::destroyed, [secrets] { secrets->stop(); });
    auto *stay = new TrayStay(window, platform.tray.get()); // the window's child
    auto *accounts = new app::AccountWork(secrets, &app::openAccount, &window);
    addSettings(window, desk, translator, *accounts, *stay, platform.login);
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
    addSending(window, desk, secrets, *accounts);
    addBackground(window, desk, *stay, platform);
    return *stay;
}

} // namespace ui
