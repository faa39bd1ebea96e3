#pragma once

#include "app/core/command.h"
#include "db/core/id.h"

#include <optional>

namespace app {

/// What became of each customer whom an import had made or changed; each is counted once.
struct ImportUndoReport
{
    qint64 removed = 0;             ///< made by the import, now in the bin
    qint64 restored = 0;            ///< changed by the import, now as before
    qint64 keptForMessages = 0;     ///< made by the import, stays: has been written to since
    qint64 keptForInteractions = 0; ///< ... has been in contact since
    qint64 keptForConsents = 0;     ///< ... has given or refused a consent since that stands
    qint64 keptForEdits = 0;        ///< ... they have been edited, or merged with others, since
    qint64 interactions = 0;        ///< that the import had brought, now gone
    qint64 partly = 0;              ///< changed by the import and again since: what was changed again stays
    bool undoneBefore = false;      ///< set when nothing was taken back: it had been already
    db::ChangeSet changes;
    /// Set when nothing was taken back: the file of a later import that stands and touched the same
    /// customers.
    std::optional<QString> inTheWay;

    qint64 kept() const { return keptForMessages + keptForInteractions + keptForConsents + keptForEdits; }
};

/// Takes an import back: the purchases and calls it brought go, whom it made goes into the bin, what it
/// changed becomes what it was, but nothing that has happened since is lost. Conflict when it was taken back
/// already; Cancelled when `progress` (customers done, of all) said so. There is no way back from this way
/// back.
struct TakeBackImport
{
    static constexpr QStringView kName = u"import.take-back";

    db::ImportBatchId batch;
    static constexpr std::tuple kArguments{Argument{"batch", &TakeBackImport::batch}};

    /// What the journal calls an import.
    static QString subjectOf(db::ImportBatchId batch);
    [[nodiscard]] db::Result<Effect<ImportUndoReport>> apply(db::Session &session, const db::Act &act,
                                                             const Progress &progress = {}) const;
};

/// The report as the journal's way back tells of it.
ImportUndoReport importUndoReportOf(const QJsonObject &details);

} // namespace app
