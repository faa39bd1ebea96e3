#pragma once

#include "app/import/import_follow_up.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"
#include "ui/widgets/job_count.h"

#include <QObject>

namespace app {
struct ImportReport;
}

namespace ui {

class NotificationBar;
class ResultStep;
class UndoHistory;

/// What is left to be decided on after an import: who of the list may be the same person, and who has bought
/// and still counts as a prospect. The result shows it once it is known.
class FollowUp final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    FollowUp(app::Desk &desk, NotificationBar &bar, UndoHistory &undo, ResultStep &result,
             QObject *parent = nullptr);

    void ask(const app::ImportReport &report);
    /// Once more, if customers have changed since.
    void refresh();
    /// The import was undone, or another list is on its way.
    void clear();

signals:
    /// It takes a while; `count` says how far it is, and stops it, `doing` what it is.
    void working(const ui::SharedCount &count, const QString &doing);
    void ended();

private:
    void askNow();
    /// One step, which can be undone.
    void moveBuyers();

    Doer m_doer;
    ResultStep &m_result;
    Loader<app::ImportFollowUp> m_loader;
    SharedCount m_count;
    db::ImportBatchId m_batch;
    QList<db::Buyer> m_buyers;
    bool m_isStale = false;
};

} // namespace ui
