#include "ui/desk_pages.h"

#include "ui/customers/customers_wiring.h"
#include "ui/palette/palette_wiring.h"
#include "ui/settings/settings_wiring.h"
#include "ui/start/start_wiring.h"
#include "ui/today/today_wiring.h"

namespace ui {

void addPages(MainWindow &window, app::Desk &desk, Translator &translator)
{
    addFirstStart(window, desk);
    addSettings(window, desk);
    addPalette(window, desk);
    addToday(window, desk);
    addCustomers(window, desk, translator);
}

} // namespace ui
