#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "app/import/import_preview.h"
#include "db/customers/import_batch_store.h"

#include <memory>
#include <optional>

namespace app {

/// What a run over a list gives: its figures, and the rows looked at.
struct ImportOutcome
{
    ImportReport report;
    std::shared_ptr<ImportPreview> rows; ///< of a rehearsal all, of an import those rejected
    qint64 tookMs = 0;
};

/// The list into the shop, by what its rows are. Errors as of CustomerImport and InteractionImport.
[[nodiscard]] db::Result<ImportReport> runImport(db::Session &session, const Clock &clock,
                                                 ImportOptions options, RecordSource &source);

/// The import carried out and rolled back: nothing changes, and the answer is honest.
[[nodiscard]] db::Result<ImportOutcome> rehearseImport(db::Session &session, const Clock &clock,
                                                       const QString &path, const ListShape &shape,
                                                       const Progress &progress);

/// The list into the shop: one transaction, with its step in the journal.
[[nodiscard]] db::Result<db::Changed<ImportOutcome>> importList(db::Session &session, const Clock &clock,
                                                                const QString &path, const ListShape &shape,
                                                                const Progress &progress);

/// The newest import that stands and can be taken back.
[[nodiscard]] db::Result<std::optional<db::ImportBatch>> lastImport(db::Session &session);

} // namespace app
