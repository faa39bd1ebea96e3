#include "ui/import/taking_back.h"

#include "app/desk/desk.h"
#include "app/import/import_work.h"
#include "ui/shell/undo_history.h"

namespace ui {

void TakingBack::takeBack(db::ImportBatchId batch)
{
    if (m_work.isWriting()) {
        emit notTakenBack(batch);
        return;
    }
    const SharedCount progress = m_work.begin(ListWork::Kind::TakingBack);
    const auto work =
        app::doing(&app::undoImport, m_desk.clock(), batch, std::bind_front(&JobCount::tell, progress));
    m_desk.write(this, work, [this, batch](const db::Result<app::ImportUndoReport> &report) {
        m_work.end();
        tell(batch, report);
        emit ended();
        readLast();
    });
}

void TakingBack::tell(db::ImportBatchId batch, const db::Result<app::ImportUndoReport> &report)
{
    if (!report) {
        if (mayPassLater(report.error()))
            emit notTakenBack(batch);
        else
            emit cannotBeTakenBack(batch);
        emit failed(report.error());
    } else if (report->undoneBefore) {
        emit wasTakenBack(batch);
    } else if (report->inTheWay) {
        emit notTakenBack(batch);
        emit refusedTakingBack(*report->inTheWay);
    } else {
        m_undone = *report;
        emit takenBack(batch);
    }
}

void TakingBack::readLast()
{
    m_desk.askInTurn(this, app::asking(&app::lastImport),
                     [this](const db::Result<std::optional<db::ImportBatch>> &last) {
                         if (!last) {
                             emit failed(last.error());
                             return;
                         }
                         m_last = *last;
                         emit lastRead();
                     });
}

} // namespace ui
