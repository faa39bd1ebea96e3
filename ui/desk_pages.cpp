#include "ui/desk_pages.h"

#include "ui/customers/customers_wiring.h"
#include "ui/insights/insights_wiring.h"
#include "ui/greetings/greetings_wiring.h"
#include "ui/messages/messages_wiring.h"
#include "ui/import/import_wiring.h"
#include "ui/today/today_wiring.h"

namespace ui {

void addPages(MainWindow &window, app::Desk &desk, Translator &translator)
{
    addToday(window, desk);
    addCustomers(window, desk, translator);
    addInsights(window, desk);
    addGreetings(window, desk);
    addMessages(window, desk);
    addImport(window, desk);
}

} // namespace ui
