#include "ui/import/customer_exporter.h"

#include "app/desk/desk.h"
#include "app/import/customer_export.h"
#include "db/customers/customer_store.h"
#include "ui/language/word_labels.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/window_state.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

CustomerExporter::CustomerExporter(app::Desk &desk, NotificationBar &notifications, WindowState &state,
                                   Dialogs &dialogs, QWidget *window, FileJob::OpenLink openLink)
    : QObject(window), m_desk(desk), m_state(state), m_dialogs(dialogs),
      m_job(notifications, window, std::move(openLink))
{}

QString CustomerExporter::title(const Only &only)
{
    return only ? tr("Export %Ln customers", "title of a dialog", static_cast<int>(only->size()))
                : tr("Export all customers");
}

void CustomerExporter::chooseFile(const Only &only)
{
    if (isRunning())
        return;
    m_dialogs.ask(
        this,
        {.purpose = FileQuestion::For::Saving,
         .title = title(only),
         .folder = m_state.note(u"folder.export"_s),
         .name = tr("customers %1.xlsx", "name of a file, with the day")
                     .arg(m_desk.clock().today().toString(Qt::ISODate)),
         .suffix = u"xlsx"_s,
         .filters = {tr("Excel workbook (*.xlsx)"), tr("CSV files (*.csv)"), tr("Address cards (*.vcf)")}},
        [this, only](const QString &file) { write(file, only); });
}

void CustomerExporter::write(const QString &file, const Only &only)
{
    if (isRunning())
        return;
    m_state.setNote(u"folder.export"_s, QFileInfo(file).absolutePath());
    const app::Progress telling = m_job.begin({title(only), tr("The customers are being written.")});
    m_desk.askInTurn(
        this, app::asking(&app::exportCustomers, file, app::CustomerExport{only, listLanguage()}, telling),
        [this, file](const db::Result<qint64> &count) {
            const QFileInfo written(file);
            m_job.end(file, count.map([&written](qint64 customers) {
                return FileJob::Told{
                    tr("%Ln customers written to “%1”.", "number; file", static_cast<int>(customers))
                        .arg(written.fileName()),
                    tr("Open folder"), QUrl::fromLocalFile(written.absolutePath())};
            }));
        });
}

} // namespace ui
