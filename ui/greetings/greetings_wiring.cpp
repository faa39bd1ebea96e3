#include "ui/desk_pages.h"

#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/greetings_page.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"

#include <memory>

namespace ui {

void addGreetings(MainWindow &window, app::Desk &desk)
{
    auto *doer = new Doer(desk, window.notifications(), window.undo(), &window);
    const auto setup =
        std::make_shared<GreetingSetupLoader *>(nullptr); // read with the first page, kept for the next
    window.addPage(PageId::Greetings, [&window, doer, setup] {
        if (!*setup)
            *setup = new GreetingSetupLoader(doer->desk(), &window);
        auto *made = new GreetingsPage({*doer, **setup, window.navigator(), window.state()});
        QObject::connect(made, &GreetingsPage::todayWanted, &window,
                         [&window] { window.openPage(PageId::Today); });
        return made;
    });
    QObject::connect(&window.navigator(), &Navigator::dayAsked, &window, [&window](QDate day) {
        window.openPage(PageId::Greetings);
        static_cast<GreetingsPage *>(window.pages().made(PageId::Greetings))->showDay(day);
    });
}

} // namespace ui
