#include "ui/customers/person_exporter.h"

#include "app/desk/desk.h"
#include "app/rights/person_export.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/window_state.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

PersonExporter::PersonExporter(app::Desk &desk, NotificationBar &notifications, WindowState &state,
                               Dialogs &dialogs, QWidget *window, FileJob::OpenLink openLink)
    : QObject(window), m_desk(desk), m_state(state), m_dialogs(dialogs),
      m_job(notifications, window, std::move(openLink))
{}

void PersonExporter::chooseFile(db::CustomerId id)
{
    if (!id || m_job.isRunning())
        return;
    m_dialogs.ask(this,
                  {.purpose = FileQuestion::For::Saving,
                   .title = tr("Everything about this customer"),
                   .folder = m_state.note(u"folder.export"_s),
                   .name = tr("customer %1 %2.html", "name of a file, with a number and the day")
                               .arg(QString::number(id.value), m_desk.clock().today().toString(Qt::ISODate)),
                   .suffix = u"html"_s,
                   .filters = {tr("Page to read and print (*.html)"), tr("JSON (*.json)")}},
                  [this, id](const QString &file) { write(id, file); });
}

void PersonExporter::write(db::CustomerId id, const QString &file)
{
    if (m_job.isRunning())
        return;
    m_state.setNote(u"folder.export"_s, QFileInfo(file).absolutePath());
    // Not stopped half-way: one person is read and written at once.
    m_job.begin({tr("Everything about this customer"), tr("The page is being written.")});
    m_desk.askInTurn(
        this, app::asking(&app::exportPerson, id, file, m_desk.clock()),
        [this, id, file](const db::Result<QString> &name) {
            const QFileInfo page(file);
            m_job.end(file, name.map([&page](const QString &who) {
                return FileJob::Told{
                    tr("Everything about %1 written to “%2”.", "customer; file").arg(who, page.fileName()),
                    tr("Open", "a file that was written"), QUrl::fromLocalFile(page.absoluteFilePath())};
            }));
            if (name)
                emit written(id);
        });
}

} // namespace ui
