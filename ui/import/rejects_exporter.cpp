#include "ui/import/rejects_exporter.h"

#include "app/import/import_work.h"
#include "db/core/run_in.h"
#include "ui/import/import_run.h"
#include "ui/import/import_words.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"

using namespace Qt::StringLiterals;

namespace ui {

RejectsExporter::RejectsExporter(const ImportRun &run, NotificationBar &notifications, WindowState &state,
                                 Dialogs &dialogs, QWidget *window)
    : QObject(window), m_run(run), m_notifications(notifications), m_state(state), m_dialogs(dialogs),
      m_window(window)
{}

void RejectsExporter::chooseFile(const QString &title)
{
    const QFileInfo list(m_run.path());
    m_dialogs.ask(m_window,
                  {.purpose = FileQuestion::For::Saving,
                   .title = title,
                   .folder = m_run.isPasted() ? m_state.note(u"folder.import"_s) : list.absolutePath(),
                   .name = tr("%1 - problems.csv", "name of a file").arg(list.completeBaseName()),
                   .suffix = u"csv"_s,
                   .filters = {tr("CSV files (*.csv)"), tr("Excel workbook (*.xlsx)")}},
                  [this](const QString &file) { write(file); });
}

void RejectsExporter::write(const QString &file)
{
    if (QFileInfo(file) == QFileInfo(m_run.path())) {
        m_notifications.show(
            {Notice::Kind::Danger, tr("That is the list itself. Give the new file another name.")});
        return;
    }
    const ImportRun::Preview rows = m_run.rows();
    if (!rows)
        return;
    const app::ListShape &shape = m_run.shape();
    db::runInPool(
        this,
        [rows,
         headings = app::headingsToImportAgain(shape.headers, shape.fields, shape.hasHeader, shape.kind),
         file, language = listLanguage()] {
            return app::writeRejects(*rows, headings, file, import_words::reason, language);
        },
        [this, file](const db::Result<void> &saved) {
            m_notifications.show(
                {saved ? Notice::Kind::Good : Notice::Kind::Danger,
                 saved ? tr("%1 is written. Fix it there and import it.").arg(QFileInfo(file).fileName())
                       : explain(saved.error(), file)});
        });
}

} // namespace ui
