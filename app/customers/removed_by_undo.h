#pragma once

#include "db/core/error.h"
#include "db/customers/import_batch_store.h"

#include <QJsonObject>
#include <QList>

namespace app {

/// Why the undoing of a deletion leaves this customer in the bin: a Conflict that names the list to import.
[[nodiscard]] db::Error removedByUndo(const db::RemovedByUndo &removed);

/// What became of those whom the undoing of a deletion was to bring back.
struct RestoreReport
{
    qint64 restored = 0;
    QList<db::RemovedByUndo> left; ///< still in the bin
};
QJsonObject detailsOf(const RestoreReport &report);
/// The report as the journal's way back tells of it.
RestoreReport restoreReportOf(const QJsonObject &details);

} // namespace app
