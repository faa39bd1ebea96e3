#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/import_filter.h"
#include "ui/palette/command_field.h"
#include "ui/shell/actions.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_header.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

DuplicatesPage *duplicatesPageOf(MainWindow &window)
{
    window.openPage(PageId::Duplicates);
    return static_cast<DuplicatesPage *>(window.pages().made(PageId::Duplicates));
}

} // namespace

void addDuplicates(MainWindow &window, app::Desk &desk)
{
    auto *doer = new Doer(desk, window.notifications(), window.undo(), &window);
    window.addSidePage(PageId::Duplicates, PageId::Customers, [&window, doer] {
        auto *page = new DuplicatesPage(*doer, window.state());
        page->header()->addFirst(new CommandField(window.actions()));
        QObject::connect(page, &DuplicatesPage::backAsked, &window,
                         [&window] { window.openPage(PageId::Customers); });
        return page;
    });
    QObject::connect(&window.navigator(), &Navigator::mergeAsked, &window,
                     [&window](const QList<db::CustomerId> &ids) { duplicatesPageOf(window)->review(ids); });
    window.actions().add(
        {.id = u"duplicates.open"_s,
         .text = [] { return QCoreApplication::translate("ui::DuplicatesPage", "Find duplicates…"); },
         .tip =
             [] {
                 return QCoreApplication::translate("ui::DuplicatesPage",
                                                    "Customers who were entered twice, to be merged.");
             },
         .icon = u"duplicates"_s,
         .run = [&window] { duplicatesPageOf(window)->showAll(); }});
    QObject::connect(&window.navigator(), &Navigator::duplicatesOfImportAsked, &window,
                     [&window](db::ImportBatchId batch, const QString &list) {
                         duplicatesPageOf(window)->filter()->narrowTo(batch, list);
                     });
}

} // namespace ui
