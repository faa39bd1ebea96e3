#include "ui/desk_pages.h"

#include "ui/import/customer_exporter.h"
#include "ui/import/drop_area.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/import/import_undo.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDropEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui", text);
}

void addActions(MainWindow &window, CustomerExporter *exporter)
{
    window.actions().add(
        {.id = u"import.open"_s,
         .text = [] { return tr("Import a list…"); },
         .tip = [] { return tr("Bring customers from a workbook, a CSV file or address cards."); },
         .icon = u"import"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
         .run = [&window] { emit window.navigator().importAsked({}); }});
    window.actions().add(
        {.id = u"export.customers"_s,
         .text = [] { return tr("Export all customers…"); },
         .tip = [] { return tr("Write all customers to a workbook, a CSV file or address cards."); },
         .icon = u"export"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
         .run = [exporter] { exporter->chooseFile(); }});
}

ImportPage *importPageOf(MainWindow &window)
{
    return static_cast<ImportPage *>(window.pages().made(PageId::Import));
}

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// Lets a file fall anywhere into the window. On the application: a field of text inside the window would
/// take the file's name for words.
class ListDrop final : public QObject
{
public:
    explicit ListDrop(MainWindow &window) : QObject(&window), m_window(window)
    {
        window.setAcceptDrops(true);
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::DragLeave &&
            type != QEvent::Drop)
            return false;
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (!widget || widget->window() != &m_window)
            return false;
        if (type == QEvent::DragLeave) {
            showHovering(false);
            return false;
        }
        auto *drop = static_cast<QDropEvent *>(event); // the drag events are drop events too
        const QStringList files = localFiles(drop->mimeData());
        if (files.isEmpty())
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        showHovering(type != QEvent::Drop);
        if (type == QEvent::Drop && files.size() == 1)
            emit m_window.navigator().importAsked(files.constFirst());
        else if (type == QEvent::Drop)
            m_window.notifications().show({Notice::Kind::Info, ui::tr("Drop one list at a time.")});
        return true;
    }

private:
    void showHovering(bool hangs)
    {
        if (ImportPage *page = importPageOf(m_window))
            page->findChild<DropArea *>()->setHot(hangs);
    }

    MainWindow &m_window;
};

} // namespace

void addImport(MainWindow &window, app::Desk &desk)
{
    auto *exporter =
        new CustomerExporter(desk, window.notifications(), window.state(), window.dialogs(), &window,
                             [](const QUrl &link) { return QDesktopServices::openUrl(link); });
    addActions(window, exporter);
    QObject::connect(&window.navigator(), &Navigator::exportAsked, exporter, &CustomerExporter::chooseFile);
    auto *run = new ImportRun(desk, &window); // a list on its way in goes on whatever becomes of the page
    new ImportUndo(*run, desk, window.undo(), window.notifications()); // the run's child
    window.addSidePage(PageId::Import, PageId::Customers, [&window, &desk, run] {
        return new ImportPage({desk, *run, window.notifications(), window.navigator(), window.state(),
                               window.dialogs(), window.undo()});
    });
    QObject::connect(&window.navigator(), &Navigator::importAsked, &window, [&window](const QString &path) {
        window.openPage(PageId::Import);
        importPageOf(window)->open(path);
    });
    new ListDrop(window); // the window's child
}

} // namespace ui
