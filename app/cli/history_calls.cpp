#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/customers/removed_by_undo.h"
#include "app/desk/history.h"
#include "app/desk/step_words.h"
#include "app/desk/undo.h"
#include "app/import/import_report.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/refused_messages.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString stateText(const db::JournalEntry &entry)
{
    switch (stateOf(entry)) {
    case StepState::Stands:
        return u"stands"_s;
    case StepState::StandsForGood:
        return u"stands for good"_s;
    case StepState::Undid:
        return u"undid %1"_s.arg(entry.undoes.value);
    case StepState::Undone:
    case StepState::DoneAgain:
        break;
    }
    return u"undone"_s;
}

Read<HistoryFilter> readFilter(const Arguments &arguments)
{
    HistoryFilter filter;
    filter.words = arguments.value(u"about"_s).value_or(QString());
    if (const auto kind = arguments.value(u"kind"_s)) {
        filter.area = stepAreaOf(*kind);
        if (!filter.area)
            return notOneOf(u"--kind"_s, *kind, stepAreaKeys());
    }
    return filter;
}

/// The newest that pass, however far back.
db::Result<QList<db::JournalEntry>> newest(db::Session &session, const HistoryFilter &filter, int most)
{
    QList<db::JournalEntry> steps;
    HistoryPart part;
    while (!part.isLast && steps.size() < most) {
        MK_TRY(part, readHistory(session, filter, part.reached, most - static_cast<int>(steps.size())));
        steps += part.steps;
    }
    return steps;
}

Outcome runHistory(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 1, 1'000'000, 20));
    MK_TRY(const auto filter, readFilter(arguments));
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto steps, context.tried(newest(*session, filter, static_cast<int>(limit))));
    if (context.json()) {
        MK_TRY(const auto imports, context.tried(session->imports().list(static_cast<int>(limit))));
        context.print({{u"steps"_s, documentsOf(steps)}, {u"imports"_s, documentsOf(imports)}});
        return {};
    }
    TextTable table({u"STEP"_s, u"WHEN"_s, u"WHO"_s, u"WHAT"_s, u"STATE"_s});
    for (const db::JournalEntry &step : steps) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(step.atMs, context.clock().zone());
        table.add({QString::number(step.id.value), when.toString(u"yyyy-MM-dd HH:mm"_s), step.agent,
                   stepWords(step), stateText(step)});
    }
    context.out() << (!steps.isEmpty()   ? table.text()
                      : filter.isEmpty() ? u"Nothing has been done yet."_s
                                         : u"No such step."_s)
                  << '\n';
    return {};
}

/// What became of the customers, a line for each count that is not 0.
QString textOf(const ImportUndoReport &report)
{
    QString text;
    const QList<std::pair<const char *, qint64>> counts{
        {report.interactions == 1 ? "contact removed" : "contacts removed", report.interactions},
        {report.removed == 1 ? "customer removed" : "customers removed", report.removed},
        {"made as before", report.restored},
        {"as before but for what was changed again since", report.partly},
        {"kept: written to since", report.keptForMessages},
        {"kept: in contact since", report.keptForInteractions},
        {"kept: a consent recorded since", report.keptForConsents},
        {"kept: edited since", report.keptForEdits}};
    for (const auto &[name, count] : counts) {
        if (count > 0)
            text += u"\n  %1  %2"_s.arg(count, 9).arg(QLatin1StringView(name));
    }
    return text;
}

/// Who is back and who is not, where the details say so.
QString textOf(const RestoreReport &report)
{
    if (report.left.isEmpty())
        return {};
    QString text = u"\n  %1  %2"_s.arg(report.restored, 9)
                       .arg(report.restored == 1 ? u"customer is back"_s : u"customers are back"_s);
    for (const db::RemovedByUndo &one : report.left)
        text += u"\n  not back: "_s + removedByUndo(one).detail;
    return text;
}

/// What was skipped for a refusal stays so when the refusal is withdrawn, and how to have it sent after all.
QString textOfSkipped(const QList<db::MessageId> &messages)
{
    if (messages.isEmpty())
        return {};
    QStringList ids;
    for (const db::MessageId id : messages)
        ids.append(QString::number(id.value));
    return u"\n  %1 skipped for it; \"outbox undo %2\" has %3 wait again"_s.arg(
        counted(messages.size(), "message was", "messages were"), ids.join(u' '),
        messages.size() == 1 ? u"it"_s : u"them"_s);
}

/// What was approved before its campaign was cancelled does not go by itself.
QString textOfWaiting(const std::optional<WaitingAgain> &waiting)
{
    if (!waiting)
        return {};
    return u"\n  %1 again for approval; \"campaign approve %2\" lets %3 go"_s.arg(
        counted(waiting->messages, "message waits", "messages wait"),
        QString::number(waiting->campaign.value), waiting->messages == 1 ? u"it"_s : u"them"_s);
}

QJsonArray idsOf(const QList<db::JournalEntry> &steps)
{
    QJsonArray ids;
    for (const db::JournalEntry &step : steps)
        ids.append(step.id.value);
    return ids;
}

QString namesOf(const QList<db::JournalEntry> &steps)
{
    QStringList names;
    for (const db::JournalEntry &step : steps)
        names.append(stepName(step));
    return firstOf(names);
}

/// Behind what is said of a last step that cannot be undone: which one can be.
QString anotherToUndo(db::Session &session, const db::Act &act, const Progress &progress)
{
    constexpr int kMostTried = 20;
    const auto other = newestUndoable(session, act, kMostTried, progress);
    return other && *other ? u"; before it, %1 can: \"undo %2\""_s.arg(stepName(**other),
                                                                       QString::number((*other)->id.value))
                           : u"; \"undo STEP\" undoes another one that \"menkhach-cli history\" lists"_s;
}

/// `another` is said of what cannot be undone.
Outcome answer(CliContext &context, const Done<UndoOutcome> &undone, const QString &another)
{
    using State = UndoOutcome::State;
    const UndoOutcome &outcome = undone.value;
    switch (outcome.state) {
    case State::InTheWay:
        return workFailed(u"%1 cannot be undone: %2 came later and touched the same; undo that first"_s.arg(
            stepName(outcome.entry), stepName(outcome.other)));
    case State::BackAlready:
        return workFailed(u"%1 is undone already"_s.arg(stepName(outcome.entry)));
    case State::CannotBeUndone:
    case State::LeftToHistory: // here the last one was asked for by name
        return workFailed(u"%1 cannot be undone"_s.arg(stepName(outcome.entry)));
    case State::CameWithList:
        return workFailed(u"%1 cannot be undone: %2"_s.arg(stepName(outcome.entry),
                                                           removedByUndo(outcome.left.constFirst()).detail) +
                          another);
    case State::Done:
        break;
    }
    QJsonObject document = outcome.details;
    document.insert(u"step"_s, outcome.entry.id.value);
    document.insert(u"command"_s, outcome.entry.command);
    document.insert(u"about"_s, textOrNull(outcome.entry.about));
    document.insert(u"takenBackBy"_s, undone.entry.value);
    if (!outcome.passedOver.isEmpty())
        document.insert(u"passedOver"_s, idsOf(outcome.passedOver));
    QString text = u"Undone: "_s + stepName(outcome.entry);
    if (const auto &part = outcome.part) {
        document.insert(u"undone"_s, part->done);
        text += u", for %1 of %2: the others are erased, or no longer as it had left them"_s.arg(
            QString::number(part->done), QString::number(part->all));
    }
    if (outcome.canBeRedone)
        text += u"; \"undo %1\" does it again"_s.arg(undone.entry.value);
    text += outcome.entry.command == kImportCommand ? textOf(importUndoReportOf(outcome.details))
                                                    : textOf(restoreReportOf(outcome.details));
    text += textOfSkipped(skippedInDetails(outcome.details));
    text += textOfWaiting(waitingAgain(outcome.details));
    return context.answer(document, text);
}

Outcome runUndo(CliContext &context, const Arguments &arguments)
{
    std::optional<db::JournalId> step;
    if (!arguments.word(0).isEmpty()) {
        bool isNumber = false;
        step = db::JournalId{arguments.word(0).toLongLong(&isNumber)};
        if (!isNumber || step->value < 1)
            return wrongCall(
                u"STEP is a number that \"menkhach-cli history\" lists, not \"%1\""_s.arg(arguments.word(0)));
    }
    MK_TRY(const auto session, context.session(DbUse::Write));
    const Progress progress = context.beginLongWork(u"undoing"_s);
    const db::Act act = context.clock().act();
    const auto undone = step ? undo(*session, *step, act, progress) : undoLast(*session, act, progress);
    if (!undone && undone.error().kind == db::ErrorKind::NotFound && !step)
        return workFailed(u"there is nothing to undo; \"menkhach-cli history\" lists what was done"_s);
    const bool isRefused = undone ? undone->value.state != UndoOutcome::State::Done
                                  : undone.error().kind == db::ErrorKind::Conflict;
    const QString another = !step && isRefused ? anotherToUndo(*session, act, progress) : QString();
    if (!undone && isRefused && !step)
        return workFailed(undone.error().detail + another);
    MK_CHECK(context.tried(undone));
    if (const auto &passedOver = undone->value.passedOver; !passedOver.isEmpty())
        context.say(u"note: passed over, for it can never be undone: "_s + namesOf(passedOver));
    return answer(context, *undone, another);
}

} // namespace

QList<CliCommand> historyCommands()
{
    return {
        {u"history"_s,
         u"Lists what was done, the newest first."_s,
         &runHistory,
         {},
         {{u"limit"_s, u"N"_s, u"show at most so many (20)"_s},
          {u"kind"_s, u"KIND"_s, u"only of: "_s + stepAreaKeys().join(u", "_s)},
          {u"about"_s, u"TEXT"_s, u"only with these words in what was done or who did it"_s}}},
        {u"undo"_s,
         u"Undoes a step, or the newest that stands and can be undone."_s,
         &runUndo,
         {{u"STEP"_s,
           u"the number of a step, as \"history\" lists it; without it, the newest that stands and can be undone"_s,
           Positional::Count::Optional}},
         {},
         u"What was changed again since by a later step is not touched: the call fails and names that step. "
         "A step that undid another can be undone too, and so does it again; only an import that was undone "
         "is read again from its list instead. Of an import, customers it created go and what it changed "
         "becomes what it was; a customer stays who has been written to or in contact, has given or "
         "refused a consent that stands, or has been edited or merged since. The rows of the last %1 "
         "imports are remembered."_s.arg(db::ImportBatchStore::kRemembered)}};
}

} // namespace app
