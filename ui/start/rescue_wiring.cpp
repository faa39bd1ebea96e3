#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_state.h"
#include "ui/start/rescue_page.h"

namespace ui {

void addRescue(MainWindow &window, app::Desk &desk, const std::function<void(const NextShop &)> &goOn)
{
    QObject::connect(&desk, &app::Desk::openFailed, &window, [&window, &desk, goOn](const db::Error &error) {
        auto *page = new RescuePage(desk.path(), window.state().backupFolder(desk.path()), desk.clock(),
                                    error, window.dialogs());
        const QString here = desk.path();
        QObject::connect(page, &RescuePage::openAgain, &window, [goOn, here] { goOn({here}); });
        QObject::connect(page, &RescuePage::openOther, &window,
                         [goOn](const QString &other) { goOn({other}); });
        QObject::connect(page, &RescuePage::beginNew, &window, [goOn, here] { goOn({here, true}); });
        window.showOverlay(page);
    });
}

} // namespace ui
