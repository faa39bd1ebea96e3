#include "ui/desk_pages.h"

#include "ui/insights/insights_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_stack.h"

#include <QCoreApplication>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

void addInsights(MainWindow &window, app::Desk &desk)
{
    const auto links = std::make_shared<DesktopLinkOpener>();
    window.addPage(PageId::Insights, [&window, &desk, links] {
        auto *page =
            new InsightsPage({desk, window.notifications(), window.state(), *links, window.dialogs()});
        QObject::connect(page, &InsightsPage::peopleAsked, &window.navigator(), &Navigator::customersAsked);
        QObject::connect(page, &InsightsPage::startAsked, &window,
                         [&window] { window.openPage(PageId::Customers); });
        return page;
    });
    window.actions().add(
        {.id = u"insights.export"_s,
         .text = [] { return QCoreApplication::translate("ui::InsightsPage", "Export a chart…"); },
         .icon = u"export"_s,
         .run =
             [&window] {
                 window.openPage(PageId::Insights);
                 if (auto *page = qobject_cast<InsightsPage *>(window.pages().made(PageId::Insights)))
                     page->openExportMenu();
             }});
}

} // namespace ui
