#include "app/desk/undo.h"

#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/desk/step_words.h"
#include "db/customers/merge_store.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Result<Step> inverseOf(const db::JournalEntry &entry)
{
    const QJsonDocument json = QJsonDocument::fromJson(entry.inverseArguments.toUtf8());
    if (!json.isObject())
        return badArguments(entry.inverseCommand, u"not a JSON object");
    return Step{entry.inverseCommand, json.object()};
}

/// Of a step on many, "12" or "VIP · 12"; nothing: it names one.
std::optional<qint64> countIn(const QString &about)
{
    bool isCount = false;
    const qint64 count = about.section(u" · "_s, -1).toLongLong(&isCount);
    return isCount ? std::optional(count) : std::nullopt;
}

/// A count is of those of this step; a name is the one by which the step it undoes is known.
QString aboutOf(const db::JournalEntry &undone, const Trace &trace)
{
    return countIn(trace.about) ? trace.about : undone.about;
}

/// Others may be erased by now, or no longer as the step had left them.
std::optional<UndoOutcome::Part> partOf(const db::JournalEntry &undone, const Trace &trace)
{
    const auto all = countIn(undone.about);
    const auto done = countIn(trace.about);
    const bool isPart = all && done && *done < *all && trace.details.isEmpty();
    return isPart ? std::optional(UndoOutcome::Part{*done, *all}) : std::nullopt;
}

db::JournalEntry rowUndoing(const db::JournalEntry &undone, const Step &step, const Trace &trace,
                            const db::Act &act)
{
    using Kind = db::JournalEntry::Kind;
    db::JournalEntry row = rowOf(step, trace, act);
    row.kind = undone.kind == Kind::Undo ? Kind::Redo : Kind::Undo;
    row.about = aboutOf(undone, trace);
    row.undoes = undone.id;
    return row;
}

/// Whom the step touched and who is in the bin, as a sentence; empty where there is no such customer. Those
/// who were merged are there for good reason. What undid another step finds the one who came back in its way,
/// so it is done again.
db::Result<QString> whoIsMissing(db::Session &session, const db::JournalEntry &entry)
{
    const QString remedy = entry.kind == db::JournalEntry::Kind::Undo
                               ? u"\"undelete %1\" brings them back, and then it has to be done again"_s
                               : u"\"undelete %1\" brings them back first"_s;
    MK_TRY(const auto touched, session.journal().touchedBy(entry.id));
    for (const db::TouchedCustomer &one : touched) {
        if (!one.deleted)
            continue;
        MK_TRY(const auto kept, session.merges().keptOf(one.id));
        if (!kept)
            return u"%1 (customer %2) is deleted; "_s.arg(one.fullName, QString::number(one.id.value)) +
                   remedy.arg(one.id.value);
    }
    return QString();
}

/// Whom the step would bring back, and the import that had made them was undone since.
db::Result<QList<db::RemovedByUndo>> cameWithList(db::Session &session, const db::JournalEntry &entry)
{
    if (entry.inverseCommand != RestoreCustomer::kName && entry.inverseCommand != RestoreCustomers::kName)
        return QList<db::RemovedByUndo>();
    MK_TRY(const auto touched, session.journal().touchedBy(entry.id));
    QList<db::CustomerId> ids;
    for (const db::TouchedCustomer &one : touched)
        ids.append(one.id);
    return session.imports().removedOf(ids);
}

/// It can never be undone: whom it would bring back came with an import undone since, or what is in its way
/// can never be undone.
bool isLost(const UndoOutcome &outcome, const QList<db::JournalEntry> &lost)
{
    using State = UndoOutcome::State;
    return outcome.state == State::CameWithList ||
           (outcome.state == State::InTheWay &&
            std::ranges::find(lost, outcome.other.id, &db::JournalEntry::id) != lost.end());
}

/// Of a refusal, the sentence that names the step; other failures are of the file, not of the step.
db::Error refusalOf(db::Session &session, const db::JournalEntry &entry, const db::Error &error)
{
    using enum db::ErrorKind;
    if (error.kind != Conflict && error.kind != NotFound)
        return error;
    QString why = error.detail;
    if (error.kind == NotFound) {
        const auto who = whoIsMissing(session, entry);
        if (!who)
            return who.error();
        why = who->isEmpty() ? u"there is no %1"_s.arg(error.detail) : *who;
    }
    return {Conflict, u"%1 cannot be undone: %2"_s.arg(stepName(entry), why), error.reason, error.names};
}

/// What takes long of an undo, done before its transaction, so that no other writer waits for it.
struct PreparedUndo
{
    db::JournalId entry;
    PreparedStep step; ///< null: there is nothing of it to do before
};

/// Nothing where the entry cannot be undone as things stand, which undoHere() says.
db::Result<PreparedUndo> prepareUndo(db::Session &session, const db::JournalEntry &entry, const db::Act &act,
                                     const Progress &progress)
{
    MK_TRY(const auto other, session.journal().conflictOf(entry.id));
    if (other || entry.undoneBy || !entry.canBeTakenBack())
        return PreparedUndo{};
    MK_TRY(const auto inverse, inverseOf(entry));
    auto step = prepareStep(session, inverse, act, progress);
    if (!step)
        return tl::unexpected(refusalOf(session, entry, step.error()));
    return PreparedUndo{entry.id, *std::move(step)};
}

/// undo() within the caller's transaction, which has no savepoint around it: SQLite walks the journal of an
/// open savepoint at the end of every statement, so a large step would take the square of its time.
db::Result<Done<UndoOutcome>> undoHere(db::Session &session, db::JournalId id, const PreparedUndo &prepared,
                                       const db::Act &act, const Progress &progress)
{
    using State = UndoOutcome::State;
    MK_TRY(const auto entry, session.journal().byId(id));
    if (entry.undoneBy)
        return Done<UndoOutcome>{{.state = State::BackAlready, .entry = entry}, {}, {}};
    if (!entry.canBeTakenBack())
        return Done<UndoOutcome>{{.state = State::CannotBeUndone, .entry = entry}, {}, {}};
    MK_TRY(const auto other, session.journal().conflictOf(id));
    if (other)
        return Done<UndoOutcome>{{.state = State::InTheWay, .entry = entry, .other = *other}, {}, {}};
    MK_TRY(const auto step, inverseOf(entry));
    const auto applied = prepared.step && prepared.entry == id ? prepared.step(session, act)
                                                               : applyStep(session, step, act, progress);
    if (!applied && applied.error().kind == db::ErrorKind::Conflict) {
        MK_TRY(const auto left, cameWithList(session, entry));
        if (!left.isEmpty())
            return Done<UndoOutcome>{{.state = State::CameWithList, .entry = entry, .left = left}, {}, {}};
    }
    if (!applied)
        return tl::unexpected(refusalOf(session, entry, applied.error()));
    const Trace &trace = *applied;
    MK_TRY(const auto row, session.journal().add(rowUndoing(entry, step, trace, act), trace.subjects));
    MK_CHECK(session.journal().markUndone(id, row));
    return Done<UndoOutcome>{{.state = State::Done,
                              .entry = entry,
                              .details = trace.details,
                              .canBeRedone = trace.inverse.has_value(),
                              .part = partOf(entry, trace)},
                             trace.changes,
                             row};
}

/// `isLeft`: the step is left to History.
db::Result<Done<UndoOutcome>> undoNewest(db::Session &session, const db::Act &act, const Progress &progress,
                                         const std::function<bool(const db::JournalEntry &)> &isLeft)
{
    MK_TRY(const auto first, session.journal().lastUndoable({}));
    PreparedUndo prepared;
    if (first && !isLeft(*first)) {
        MK_TRY(prepared, prepareUndo(session, *first, act, progress));
    }
    return session.inTransaction([&]() -> db::Result<Done<UndoOutcome>> {
        std::optional<Done<UndoOutcome>> newest;
        QList<db::JournalEntry> lost;
        while (true) {
            MK_TRY(const auto last,
                   session.journal().lastUndoable(lost.isEmpty() ? db::JournalId() : lost.last().id));
            if (!last && newest)
                return *std::move(newest);
            if (!last)
                return db::failure(db::ErrorKind::NotFound, u"nothing to take back"_s);
            if (isLeft(*last))
                return Done<UndoOutcome>{
                    {.state = UndoOutcome::State::LeftToHistory, .entry = *last, .passedOver = lost}, {}, {}};
            MK_TRY(auto undone, undoHere(session, last->id, prepared, act, progress));
            if (!isLost(undone.value, lost)) {
                undone.value.passedOver = lost;
                return undone;
            }
            newest = newest ? newest : undone;
            lost.append(*last);
        }
    });
}

ImportUndoReport undoneBefore()
{
    ImportUndoReport report;
    report.undoneBefore = true;
    return report;
}

} // namespace

db::Result<Done<UndoOutcome>> undo(db::Session &session, db::JournalId id, const db::Act &act,
                                   const Progress &progress)
{
    MK_TRY(const auto entry, session.journal().byId(id));
    MK_TRY(const auto prepared, prepareUndo(session, entry, act, progress));
    return session.inTransaction([&] { return undoHere(session, id, prepared, act, progress); });
}

db::Result<Done<UndoOutcome>> undoLast(db::Session &session, const db::Act &act, const Progress &progress)
{
    return undoNewest(session, act, progress, [](const db::JournalEntry &) { return false; });
}

db::Result<std::optional<db::JournalEntry>> newestUndoable(db::Session &session, const db::Act &act, int most,
                                                           const Progress &progress)
{
    db::JournalId before;
    for (int tried = 0; tried < most; ++tried) {
        MK_TRY(const auto entry, session.journal().lastUndoable(before));
        if (!entry)
            return std::nullopt;
        const auto undone =
            session.inTransaction([&] { return undoHere(session, entry->id, PreparedUndo(), act, progress); },
                                  db::Session::Ending::RollBack);
        if (undone && undone->value.state == UndoOutcome::State::Done)
            return *entry;
        if (!undone && undone.error().kind != db::ErrorKind::Conflict)
            return tl::unexpected(undone.error());
        before = entry->id;
    }
    return std::nullopt;
}

db::Result<Done<UndoOutcome>> undoLastOfToday(db::Session &session, const Clock &clock,
                                              const Progress &progress)
{
    return undoNewest(session, clock.act(), progress, [&clock](const db::JournalEntry &last) {
        const bool ofToday = QDateTime::fromMSecsSinceEpoch(last.atMs, clock.zone()).date() == clock.today();
        const bool redoable = last.inverseCommand != TakeBackImport::kName;
        return !ofToday || !redoable;
    });
}

db::Result<ImportUndoReport> undoImport(db::Session &session, const Clock &clock, db::ImportBatchId batch,
                                        const Progress &progress)
{
    MK_TRY(const auto batches, session.imports().list(-1));
    const auto found = std::ranges::find(batches, batch, &db::ImportBatch::id);
    if (found != batches.end() && found->undoneAtMs != 0)
        return undoneBefore();
    MK_TRY(const auto entry, session.journal().standing(TakeBackImport::subjectOf(batch)));
    if (!entry) {
        return session.inTransaction([&]() -> db::Result<ImportUndoReport> {
            const TakeBackImport command{batch};
            MK_TRY(auto effect, command.apply(session, clock.act(), progress));
            MK_CHECK(writeDown(session, stepOf(command), effect.trace, clock.act()));
            return std::move(effect.value);
        });
    }
    MK_TRY(const auto undone, undo(session, entry->id, clock.act(), progress));
    if (undone.value.state == UndoOutcome::State::InTheWay) {
        ImportUndoReport refused;
        refused.inTheWay = undone.value.other.about;
        return refused;
    }
    if (undone.value.state == UndoOutcome::State::BackAlready) // by another program just now
        return undoneBefore();
    if (undone.value.state != UndoOutcome::State::Done)
        return db::failure(db::ErrorKind::Conflict,
                           u"import %1 cannot be taken back (any more)"_s.arg(batch.value));
    ImportUndoReport report = importUndoReportOf(undone.value.details);
    report.changes = undone.changes;
    return report;
}

} // namespace app
