#include "ui/customers/customers_wiring.h"

#include "app/core/desk.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customers_page.h"
#include "ui/import/exchange_button.h"
#include "ui/language/explain.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_header.h"
#include "ui/shell/strip.h"

namespace ui {

void addCustomers(MainWindow &window, app::Desk &desk, Translator &translator)
{
    auto *count = new CustomerCount(desk, window.statusLine(), &window);
    QObject::connect(&translator, &Translator::changed, count, &CustomerCount::retranslate);
    QObject::connect(count, &CustomerCount::failed, &window, [&window, &desk](const db::Error &error) {
        window.strip().show({Notice::Kind::Danger, explain(error, desk.path()), {}, {}});
    });
    window.addPage(PageId::Customers, [&window, &desk, count] {
        auto *page = new CustomersPage(desk, *count, window.strip(), window.state());
        page->header()->addWidget(new ExchangeButton(window.actions()));
        QObject::connect(page, &CustomersPage::importAsked, &window.navigator(), &Navigator::importAsked);
        return page;
    });
}

} // namespace ui
