#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "app/import/import_undo.h"
#include "db/customers/import_batch_store.h"
#include "db/safekeeping/journal_store.h"

#include <functional>
#include <optional>

namespace app {

/// What became of a wish to take something back.
struct UndoOutcome
{
    enum class State
    {
        Done,
        InTheWay,       ///< nothing was written: `other` came later and touched the same
        BackAlready,    ///< it had been taken back before
        CannotBeUndone, ///< there is no way back from this one
        LeftToHistory,  ///< nothing was written: it is not undone without being looked at
        CameWithList    ///< nothing was written: whom it would bring back came with an import undone since
    };
    State state = State::Done;
    db::JournalEntry entry;      ///< what was to be taken back
    db::JournalEntry other = {}; ///< what is in the way
    QJsonObject details = {};    ///< what the way back tells of itself
    bool canBeRedone = false;
    struct Part
    {
        qint64 done = 0;
        qint64 all = 0; ///< that the step was about
    };
    std::optional<Part> part = {}; ///< of a step on many: not all were undone, and the details do not say who
    QList<db::RemovedByUndo> left = {};      ///< of CameWithList: who
    QList<db::JournalEntry> passedOver = {}; ///< newer than `entry`, and can never be undone
};

/// Runs the command of a step, whatever it is, without a row in the journal: the caller holds the transaction
/// and writes the row. InvalidInput for a name this version does not know.
[[nodiscard]] db::Result<Trace> applyStep(db::Session &session, const Step &step, const db::Act &act,
                                          const Progress &progress = {});

/// The rest of a step whose long part is done, as applyStep().
using PreparedStep = std::function<db::Result<Trace>(db::Session &, const db::Act &)>;
/// Does what a PreparedCommand does before its transaction. Null for a step of another command, or of one
/// that this version does not know: applyStep() does all of it.
[[nodiscard]] db::Result<PreparedStep> prepareStep(db::Session &session, const Step &step, const db::Act &act,
                                                   const Progress &progress);

/// Takes one entry of the journal back by running its inverse as a command of its own, in one transaction
/// with its row, but for what a PreparedCommand does before: an Undo, or a Redo where the entry is an Undo.
/// NotFound when there is no such entry; Conflict, naming the step and who or what is in its way, when the
/// command refuses or finds no longer what it needs.
[[nodiscard]] db::Result<Done<UndoOutcome>> undo(db::Session &session, db::JournalId id, const db::Act &act,
                                                 const Progress &progress = {});

/// The newest that stands and can be taken back, whoever did it; NotFound when there is none. Those that can
/// never be undone are passed over, see UndoOutcome; where nothing else is left, it is the answer for the
/// newest.
[[nodiscard]] db::Result<Done<UndoOutcome>> undoLast(db::Session &session, const db::Act &act,
                                                     const Progress &progress = {});

/// The newest step that undo() takes back as things stand; nothing: none of the newest `most`. Each is tried,
/// and nothing is written.
[[nodiscard]] db::Result<std::optional<db::JournalEntry>>
newestUndoable(db::Session &session, const db::Act &act, int most, const Progress &progress = {});

/// undoLast() for a key that names no step: only a step of the clock's day, and none that could not be
/// redone. Of another one State::LeftToHistory.
[[nodiscard]] db::Result<Done<UndoOutcome>> undoLastOfToday(db::Session &session, const Clock &clock,
                                                            const Progress &progress = {});

/// Takes an import back: by its entry in the journal, or, for one older than the journal, without. Nothing is
/// done, and the report says so, when it was taken back already. Conflict when it cannot be; Cancelled when
/// `progress` said so, and then everything is as before. A later import of the same customers is in the way,
/// as the report says, until it is taken back itself.
[[nodiscard]] db::Result<ImportUndoReport> undoImport(db::Session &session, const Clock &clock,
                                                      db::ImportBatchId batch, const Progress &progress = {});

} // namespace app
