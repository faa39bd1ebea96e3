#include "ui/import/customer_exporter.h"

#include "app/desk/desk.h"
#include "app/import/customer_export.h"
#include "db/customers/customer_store.h"
#include "ui/language/explain.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QDialog>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr auto kQuiet = 400ms; // what is done sooner needs no dialog
}

CustomerExporter::CustomerExporter(app::Desk &desk, NotificationBar &notifications, WindowState &state,
                                   Dialogs &dialogs, QWidget *window, OpenLink openLink)
    : QObject(window), m_desk(desk), m_notifications(notifications), m_state(state), m_dialogs(dialogs),
      m_window(window), m_openLink(std::move(openLink))
{}

CustomerExporter::~CustomerExporter()
{
    cancel();
}

void CustomerExporter::cancel()
{
    if (m_progress)
        m_progress->stop();
}

QString CustomerExporter::title(const Only &only)
{
    return only ? tr("Export %Ln customers", "title of a dialog", static_cast<int>(only->size()))
                : tr("Export all customers");
}

void CustomerExporter::chooseFile(const Only &only)
{
    if (isRunning())
        return;
    m_dialogs.ask(this,
                  {.purpose = FileQuestion::For::Saving,
                   .title = title(only),
                   .folder = m_state.note(u"folder.export"_s),
                   .name = tr("customers %1.csv", "name of a file, with the day")
                               .arg(m_desk.clock().today().toString(Qt::ISODate)),
                   .suffix = u"csv"_s,
                   .filters = {tr("CSV files (*.csv)")}},
                  [this, only](const QString &file) { write(file, only); });
}

void CustomerExporter::write(const QString &file, const Only &only)
{
    if (isRunning())
        return;
    m_state.setNote(u"folder.export"_s, QFileInfo(file).absolutePath());
    m_progress = std::make_shared<JobCount>();
    QTimer::singleShot(kQuiet, this, [this, only] { showProgress(only); });
    const app::Progress telling = std::bind_front(&JobCount::tell, m_progress);
    m_desk.askInTurn(this, app::asking(&app::exportCustomers, file, only, telling),
                     [this, file, progress = m_progress](db::Result<qint64> count) {
                         if (!count && progress->isStopped())
                             count = db::failure(db::ErrorKind::Cancelled, {});
                         m_progress.reset();
                         delete m_dialog;
                         m_dialog = nullptr;
                         tell(file, count);
                     });
}

void CustomerExporter::showProgress(const Only &only)
{
    if (!m_progress || m_dialog)
        return;
    m_dialog = new QDialog(m_window);
    m_dialog->setObjectName(u"exportDialog"_s);
    m_dialog->setWindowTitle(title(only));
    auto *line = new JobProgress;
    m_dialog->setLayout(
        columnOf(0, {line}, {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    line->follow(m_progress, tr("The customers are being written."));
    m_dialog->setMinimumWidth(grid::px(440));
    connect(m_dialog, &QDialog::rejected, this, &CustomerExporter::cancel);
    m_dialog->show();
}

void CustomerExporter::tell(const QString &file, const db::Result<qint64> &count)
{
    const QString name = QFileInfo(file).fileName();
    if (!count) {
        const bool stopped = count.error().kind == db::ErrorKind::Cancelled;
        m_notifications.show(
            {stopped ? Notice::Kind::Info : Notice::Kind::Danger,
             stopped ? tr("Stopped. %1 was not written.").arg(name) : explain(count.error(), file)});
        return;
    }
    const QString folder = QFileInfo(file).absolutePath();
    m_notifications.show(
        {Notice::Kind::Good,
         tr("%Ln customers written to %1.", "number; file", static_cast<int>(*count)).arg(name),
         tr("Open folder"), [open = m_openLink, folder] { open(QUrl::fromLocalFile(folder)); }});
}

} // namespace ui
