#pragma once

#include "app/import/import_undo.h"
#include "db/customers/import_batch_store.h"
#include "ui/import/list_work.h"

#include <QObject>

#include <optional>

namespace app {
class Desk;
}

namespace ui {

/// The way back from an import, and which one could be taken back.
class TakingBack final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    TakingBack(app::Desk &desk, ListWork &work, QObject *parent = nullptr)
        : QObject(parent), m_desk(desk), m_work(work)
    {}

    void takeBack(db::ImportBatchId batch);
    /// Then lastRead().
    void readLast();
    void forgetUndone() { m_undone.reset(); }

    const std::optional<app::ImportUndoReport> &undone() const { return m_undone; }
    const std::optional<db::ImportBatch> &last() const { return m_last; }

signals:
    // As of ImportRun.
    void takenBack(db::ImportBatchId batch);
    void notTakenBack(db::ImportBatchId batch);
    void wasTakenBack(db::ImportBatchId batch);
    void cannotBeTakenBack(db::ImportBatchId batch);
    void refusedTakingBack(const QString &later);
    void lastRead();
    void failed(const db::Error &error);
    /// Well or not: the customers may be others by now.
    void ended();

private:
    void tell(db::ImportBatchId batch, const db::Result<app::ImportUndoReport> &report);

    app::Desk &m_desk;
    ListWork &m_work;
    std::optional<app::ImportUndoReport> m_undone;
    std::optional<db::ImportBatch> m_last;
};

} // namespace ui
