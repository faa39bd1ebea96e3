#include "ui/customers/customers_wiring.h"

#include "app/core/desk.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customers_page.h"
#include "ui/language/explain.h"
#include "ui/language/translator.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
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
        return new CustomersPage(desk, *count, window.strip(), window.state());
    });
    const auto page = [&window] {
        window.openPage(PageId::Customers);
        return qobject_cast<CustomersPage *>(window.pages().made(PageId::Customers));
    };
    QObject::connect(&window.navigator(), &Navigator::customerAsked, &window, [page](db::CustomerId id) {
        if (auto *customers = page())
            customers->showCustomer(id);
    });
    QObject::connect(&window.navigator(), &Navigator::customersAsked, &window,
                     [page](const QString &title, const QList<db::CustomerId> &ids) {
                         if (auto *customers = page())
                             customers->showOnly(title, ids);
                     });
}

} // namespace ui
