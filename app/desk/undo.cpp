#include "app/desk/undo.h"

#include <QJsonDocument>

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

db::JournalEntry rowUndoing(const db::JournalEntry &undone, const Step &step, const Trace &trace,
                            const db::Act &act)
{
    using Kind = db::JournalEntry::Kind;
    db::JournalEntry row = rowOf(step, trace, act);
    row.kind = undone.kind == Kind::Undo ? Kind::Redo : Kind::Undo;
    row.about = undone.about;
    row.undoes = undone.id;
    return row;
}

} // namespace

db::Result<Done<UndoOutcome>> undo(db::Session &session, db::JournalId id, const db::Act &act,
                                   const Progress &progress)
{
    using State = UndoOutcome::State;
    return session.inTransaction([&]() -> db::Result<Done<UndoOutcome>> {
        MK_TRY(const auto entry, session.journal().byId(id));
        if (entry.undoneBy)
            return Done<UndoOutcome>{{.state = State::BackAlready, .entry = entry}, {}, {}};
        if (!entry.canBeTakenBack())
            return Done<UndoOutcome>{{.state = State::CannotBeUndone, .entry = entry}, {}, {}};
        MK_TRY(const auto other, session.journal().conflictOf(id));
        if (other)
            return Done<UndoOutcome>{{.state = State::InTheWay, .entry = entry, .other = *other}, {}, {}};
        MK_TRY(const auto step, inverseOf(entry));
        MK_TRY(const auto trace, applyStep(session, step, act, progress));
        MK_TRY(const auto row, session.journal().add(rowUndoing(entry, step, trace, act), trace.subjects));
        MK_CHECK(session.journal().markUndone(id, row));
        return Done<UndoOutcome>{
            {State::Done, entry, {}, trace.details, trace.inverse.has_value()}, trace.changes, row};
    });
}

db::Result<Done<UndoOutcome>> undoLast(db::Session &session, const db::Act &act, const Progress &progress)
{
    return session.inTransaction([&]() -> db::Result<Done<UndoOutcome>> {
        MK_TRY(const auto last, session.journal().lastUndoable());
        if (!last)
            return db::failure(db::ErrorKind::NotFound, u"nothing to take back"_s);
        return undo(session, last->id, act, progress);
    });
}

db::Result<Done<UndoOutcome>> undoLastOfToday(db::Session &session, const Clock &clock,
                                              const Progress &progress)
{
    return session.inTransaction([&]() -> db::Result<Done<UndoOutcome>> {
        MK_TRY(const auto last, session.journal().lastUndoable());
        if (!last)
            return db::failure(db::ErrorKind::NotFound, u"nothing to take back"_s);
        const bool ofToday = QDateTime::fromMSecsSinceEpoch(last->atMs, clock.zone()).date() == clock.today();
        const bool redoable = last->inverseCommand != TakeBackImport::kName;
        if (!ofToday || !redoable)
            return Done<UndoOutcome>{{.state = UndoOutcome::State::LeftToHistory, .entry = *last}, {}, {}};
        return undo(session, last->id, clock.act(), progress);
    });
}

db::Result<ImportUndoReport> undoImport(db::Session &session, const Clock &clock, db::ImportBatchId batch,
                                        const Progress &progress)
{
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
    if (undone.value.state != UndoOutcome::State::Done)
        return db::failure(db::ErrorKind::Conflict,
                           u"import %1 cannot be taken back (any more)"_s.arg(batch.value));
    ImportUndoReport report = importUndoReportOf(undone.value.details);
    report.changes = undone.changes;
    return report;
}

} // namespace app
