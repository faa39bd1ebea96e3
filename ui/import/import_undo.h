#pragma once

#include "ui/import/import_run.h"
#include "ui/shell/undo_history.h"

#include <QHash>

namespace ui {

class NotificationBar;

/// Says what an ImportRun has imported and undone, and lets each import be undone and redone by itself. To
/// redo one is to import the same file once more, as it was settled.
class ImportUndo final : public QObject
{
    Q_OBJECT
public:
    /// The run's child; the others outlive the run.
    ImportUndo(ImportRun &run, const app::Desk &desk, UndoHistory &undo, NotificationBar &notifications);

private:
    struct Step
    {
        UndoHistory::Ticket ticket = 0;
        std::optional<ImportRun::Imported> list; ///< none: not of this run
    };

    void remember(const ImportRun::Imported &list, const app::ImportReport &report);
    void tellUndone(db::ImportBatchId batch);
    void rememberAgain(db::ImportBatchId batch);
    void tellUndoneBefore(db::ImportBatchId batch);
    void tellNotRedone(const ImportRun::Imported &list, const db::Error &error);
    UndoHistory::Run redoing(const ImportRun::Imported &list);

    ImportRun &m_run;
    const app::Desk &m_desk;
    UndoHistory &m_undo;
    NotificationBar &m_notifications;
    QHash<qint64, Step> m_steps; // by the number of the batch
};

} // namespace ui
