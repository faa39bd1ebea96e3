#pragma once

#include "app/core/clock.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <functional>

namespace db {
class Session;
}

namespace app {

/// What became of each customer whom an import had made or changed; each is counted once.
struct ImportUndoReport
{
    qint64 removed = 0;             ///< made by the import, now in the bin
    qint64 restored = 0;            ///< changed by the import, now as before
    qint64 keptForMessages = 0;     ///< made by the import, stays: has been written to since
    qint64 keptForInteractions = 0; ///< ... has been in contact since
    qint64 keptForConsents = 0;     ///< ... has given or taken back a consent since
    qint64 keptForEdits = 0;        ///< ... somebody has edited them since
    qint64 partly = 0;              ///< changed by the import and again since: what was changed again stays
    db::ChangeSet changes;

    qint64 kept() const { return keptForMessages + keptForInteractions + keptForConsents + keptForEdits; }
};

/// Takes an import back in one transaction: whom it made goes into the bin, what it changed becomes what it
/// was, but nothing that has happened since is lost. Conflict when it was taken back already; Cancelled when
/// progress(customers done, of all) said so, and then everything is as before.
[[nodiscard]] db::Result<ImportUndoReport>
undoImport(db::Session &session, const Clock &clock, db::ImportBatchId batch,
           const std::function<bool(qint64, qint64)> &progress = {});

} // namespace app
