#include "ui/import/import_undo.h"

#include "app/desk/desk.h"
#include "ui/import/import_words.h"
#include "ui/language/explain.h"
#include "ui/language/import_undo_words.h"
#include "ui/shell/notification_bar.h"

#include <QLocale>

namespace ui {

ImportUndo::ImportUndo(ImportRun &run, const app::Desk &desk, UndoHistory &undo,
                       NotificationBar &notifications)
    : QObject(&run), m_run(run), m_desk(desk), m_undo(undo), m_notifications(notifications)
{
    connect(&run, &ImportRun::imported, this, &ImportUndo::remember);
    connect(&run, &ImportRun::takenBack, this, &ImportUndo::tellUndone);
    connect(&run, &ImportRun::notTakenBack, this, &ImportUndo::rememberAgain);
    connect(&run, &ImportRun::wasTakenBack, this, &ImportUndo::tellUndoneBefore);
    connect(&run, &ImportRun::cannotBeTakenBack, this,
            [this](db::ImportBatchId batch) { m_undo.forget(m_steps.take(batch.value).ticket); });
    connect(&run, &ImportRun::failedAgain, this, &ImportUndo::tellNotRedone);
}

void ImportUndo::remember(const ImportRun::Imported &list, const app::ImportReport &report)
{
    if (!report.batch) // nothing in the shop has changed
        return;
    const QLocale locale;
    const QString told = report.kind == app::ListKind::Interactions
                             ? import_words::recorded(list.fileName(), report)
                             : tr("%1: %2 new, %3 updated.", "file; numbers of customers")
                                   .arg(list.fileName(), locale.toString(report.created),
                                        locale.toString(report.customers.size() - report.created));
    const auto ticket =
        m_undo.done(&m_run, told, [run = &m_run, batch = report.batch] { run->takeBack(batch); });
    m_steps.insert(report.batch.value, {ticket, list});
}

void ImportUndo::tellUndone(db::ImportBatchId batch)
{
    const Step step = m_steps.take(batch.value);
    m_undo.forget(step.ticket);
    const app::ImportUndoReport &undone = *m_run.undone();
    const bool whole = undone.kept() + undone.partly == 0;
    if (step.list && undone.removed + undone.restored + undone.interactions > 0)
        m_undo.undone(&m_run, import_words::undoneOf(step.list->fileName(), undone), redoing(*step.list));
    else
        m_notifications.show({whole ? Notice::Kind::Good : Notice::Kind::Info, import_words::undone(undone)});
}

// By the key or its button the step has left the history already; by the page it has not.
void ImportUndo::rememberAgain(db::ImportBatchId batch)
{
    const auto step = m_steps.find(batch.value);
    if (step == m_steps.end())
        return;
    m_undo.forget(step->ticket);
    step->ticket = m_undo.rememberAgain(&m_run, [run = &m_run, batch] { run->takeBack(batch); });
    if (m_run.isWriting())
        m_undo.tellFailure(step->ticket, tr("One list at a time: another one is on its way in."));
}

void ImportUndo::tellUndoneBefore(db::ImportBatchId batch)
{
    m_undo.wasUndone(m_steps.take(batch.value).ticket, tr("This import was undone before."));
}

void ImportUndo::tellNotRedone(const ImportRun::Imported &list, const db::Error &error)
{
    const bool ofTheFile =
        error.kind == db::ErrorKind::FileAccess || error.kind == db::ErrorKind::InvalidInput;
    m_undo.redoFailed(
        &m_run,
        ofTheFile
            ? tr("%1 is gone, or has changed since it was read. Nothing was imported.").arg(list.fileName())
            : explain(error, m_desk.path()),
        redoing(list));
}

UndoHistory::Run ImportUndo::redoing(const ImportRun::Imported &list)
{
    return [this, list] { // runs only while there is a run
        if (!m_run.isTaken())
            m_run.importAgain(list);
        else
            m_undo.redoFailed(&m_run, tr("One list at a time: another one is on its way in."), redoing(list));
    };
}

} // namespace ui
