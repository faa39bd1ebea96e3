#include "ui/desk_pages.h"

#include "ui/import/customer_exporter.h"
#include "ui/import/drop_area.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/import/list_drop.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"

#include <QCoreApplication>
#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui", text);
}

void addActions(MainWindow &window, CustomerExporter *exporter)
{
    window.actions().add({.id = u"import.open"_s,
                          .text = [] { return tr("Import a list…"); },
                          .tip = [] { return tr("Bring customers from a CSV file."); },
                          .icon = u"import"_s,
                          .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                          .run = [&window] { emit window.navigator().importAsked({}); }});
    window.actions().add({.id = u"export.customers"_s,
                          .text = [] { return tr("Export all customers…"); },
                          .tip = [] { return tr("Write all customers to a CSV file."); },
                          .icon = u"export"_s,
                          .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                          .run = [exporter] { exporter->chooseFile(); }});
}

} // namespace

void addImport(MainWindow &window, app::Desk &desk)
{
    auto *exporter =
        new CustomerExporter(desk, window.notifications(), window.state(), window.dialogs(), &window,
                             [](const QUrl &link) { return QDesktopServices::openUrl(link); });
    addActions(window, exporter);
    QObject::connect(&window.navigator(), &Navigator::exportAsked, exporter, &CustomerExporter::chooseFile);
    auto *run = new ImportRun(desk, &window); // a list on its way in goes on whatever becomes of the page
    window.addSidePage(PageId::Import, PageId::Customers, [&window, &desk, run] {
        return new ImportPage({desk, *run, window.notifications(), window.undo(), window.navigator(),
                               window.state(), window.dialogs()});
    });
    const auto page = [&window] { return static_cast<ImportPage *>(window.pages().made(PageId::Import)); };
    QObject::connect(&window.navigator(), &Navigator::importAsked, &window,
                     [&window, page](const QString &path) {
                         window.openPage(PageId::Import);
                         page()->open(path);
                     });
    auto *drop = new ListDrop(&window);
    QObject::connect(drop, &ListDrop::dropped, &window,
                     [&window](const QString &path) { emit window.navigator().importAsked(path); });
    QObject::connect(drop, &ListDrop::tooMany, &window, [&window] {
        window.notifications().show({Notice::Kind::Info, tr("Drop one list at a time."), {}, {}});
    });
    QObject::connect(drop, &ListDrop::hovering, &window, [page](bool hangs) {
        if (ImportPage *shown = page())
            shown->findChild<DropArea *>()->setHot(hangs);
    });
}

} // namespace ui
