#include "ui/shell/doer.h"

#include "app/customers/customer_commands.h"
#include "app/desk/step_words.h"
#include "app/import/customer_import.h"
#include "app/import/import_undo.h"
#include "app/outbox/campaign/campaign_commands.h"
#include "app/outbox/refused_messages.h"
#include "ui/language/customer_words.h"
#include "ui/language/explain.h"
#include "ui/language/import_undo_words.h"
#include "ui/language/refusal_words.h"
#include "ui/language/undelete_words.h"
#include "ui/shell/job_dialog.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <QDateTime>
#include <QLocale>

namespace ui {

namespace {

using Undone = db::Result<app::Done<app::UndoOutcome>>;

JobDialog::Words undoingWords()
{
    return {Doer::tr("Undo"), Doer::tr("What was done is being undone.")};
}

JobDialog::Words redoingWords()
{
    return {Doer::tr("Redo"), Doer::tr("What was undone is being done again.")};
}

/// With progress and Cancel where it takes a while.
void undoShowing(Doer &doer, const JobDialog::Words &words, std::optional<db::JournalId> entry,
                 std::function<void(const Undone &)> done)
{
    auto *dialog = new JobDialog(doer.bar().window(), words, &doer);
    doer.desk().undo(
        &doer, entry,
        [dialog, done = std::move(done)](const Undone &undone) {
            delete dialog; // what is told of the end needs its place
            done(undone);
        },
        dialog->progress());
}

QString undoneBefore(const app::UndoOutcome &outcome)
{
    return Doer::tr("“%1” was undone before.").arg(app::stepWords(outcome.entry));
}

/// Of an import also whom it kept, of a deletion who stays deleted, and why, and of the cancelling of a
/// campaign what has to be approved again.
QString undoneWords(const app::UndoOutcome &outcome)
{
    if (outcome.entry.command == app::kImportCommand)
        return import_words::undoneOf(outcome.entry.about, app::importUndoReportOf(outcome.details));
    const QString step = app::stepWords(outcome.entry);
    if (const auto &part = outcome.part)
        return Doer::tr("%1, for %2 of %3", "%1: what was undone; %2: of so many, %3: that it was done for")
            .arg(step, QLocale().toString(part->done), QLocale().toString(part->all));
    if (const auto skipped = app::skippedInDetails(outcome.details); !skipped.isEmpty())
        return refusal_words::withSkipped(step, skipped.size());
    if (const auto waiting = app::waitingAgain(outcome.details))
        return Doer::tr("%1. %Ln messages wait again: they do not go before you approve them.",
                        "%1: the cancelling of a campaign, undone", static_cast<int>(waiting->messages))
            .arg(step);
    const app::RestoreReport report = app::restoreReportOf(outcome.details);
    return report.left.isEmpty() ? step : undelete_words::undoneOf(step, report);
}

/// The same, with the newer steps that can never be undone.
QString undoneAndPassedOver(const app::UndoOutcome &outcome)
{
    const QString undone = undoneWords(outcome);
    if (outcome.passedOver.isEmpty())
        return undone;
    QStringList steps;
    for (const db::JournalEntry &step : outcome.passedOver)
        steps.append(u'“' + app::stepWords(step) + u'”');
    return Doer::tr("%1. Passed over, because it can never be undone: %2",
                    "%1: what was undone; %2: newer steps")
        .arg(undone, steps.join(QStringLiteral(", ")));
}

} // namespace

Doer::Doer(app::Desk &desk, NotificationBar &bar, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_desk(desk), m_bar(bar), m_undo(undo)
{
    m_undo.setJournal([self = QPointer<Doer>(this)] {
        if (self)
            self->takeBack({});
    });
}

std::shared_ptr<Doer::Step> Doer::begin(std::function<void()> takenBack)
{
    auto step = std::make_shared<Step>();
    step->takenBack = std::move(takenBack);
    step->ticket = m_undo.remember(this, takingBack(step));
    return step;
}

void Doer::rememberAgain(const std::shared_ptr<Step> &step)
{
    step->ticket = m_undo.rememberAgain(this, takingBack(step));
}

std::function<void()> Doer::takingBack(const std::shared_ptr<Step> &step)
{
    return [this, step] {
        if (step->entry)
            takeBackStep(step);
        else
            step->undoWanted = true;
    };
}

void Doer::takeBackStep(const std::shared_ptr<Step> &step)
{
    undoShowing(*this, undoingWords(), step->entry, [this, step](const auto &undone) {
        if (!undone && !mayPassLater(undone.error()))
            return showError(undone.error()); // the next Ctrl+Z goes on to the step before
        if (undone && undone->value.state == app::UndoOutcome::State::BackAlready)
            return m_undo.wasUndone(step->ticket, undoneBefore(undone->value));
        if (!undone || undone->value.state == app::UndoOutcome::State::InTheWay)
            rememberAgain(step);
        if (undone)
            tellOutcome(*undone, step->takenBack);
        else if (undone.error().kind == db::ErrorKind::Cancelled)
            showError(undone.error()); // Ctrl+Z begins again
        else
            m_undo.tellFailure(step->ticket, explain(undone.error(), m_desk.path()));
    });
}

void Doer::end(const std::shared_ptr<Step> &step, db::JournalId entry, const QString &told)
{
    step->entry = entry;
    if (!entry)
        m_undo.forget(step->ticket);
    else if (step->undoWanted)
        takeBackStep(step);
    else if (!told.isEmpty())
        m_undo.tell(step->ticket, told);
}

void Doer::takeBack(std::optional<db::JournalId> entry, const Asker &asker)
{
    undoShowing(*this, undoingWords(), entry, [this, entry, asker](const auto &undone) {
        if (asker.ended)
            asker.ended();
        if (!undone && !entry && undone.error().kind == db::ErrorKind::NotFound)
            m_bar.show(Notice{.text = tr("There is nothing to undo.")});
        else if (!undone)
            showError(undone.error());
        else
            tellOutcome(*undone, {}, asker);
    });
}

void Doer::doAgain(db::JournalId undo, const QString &words, const Asker &asker)
{
    redo(undo, words, {}, asker);
}

void Doer::tellOutcome(const app::Done<app::UndoOutcome> &outcome, const std::function<void()> &takenBack,
                       const Asker &asker)
{
    if (outcome.value.state != app::UndoOutcome::State::Done)
        return tellRefusal(outcome.value, asker);
    offerRedo(outcome, takenBack);
    if (takenBack)
        takenBack();
}

void Doer::offerRedo(const app::Done<app::UndoOutcome> &outcome, const std::function<void()> &takenBack)
{
    const QString words = app::stepWords(outcome.value.entry);
    UndoHistory::Run again;
    if (outcome.value.canBeRedone)
        again = [this, entry = outcome.entry, words, takenBack] { redo(entry, words, takenBack); };
    m_undo.undone(this, undoneAndPassedOver(outcome.value), again);
}

void Doer::redo(db::JournalId entry, const QString &words, const std::function<void()> &takenBack,
                const Asker &asker)
{
    undoShowing(*this, redoingWords(), entry, [this, entry, words, takenBack, asker](const auto &redone) {
        if (asker.ended)
            asker.ended();
        if (!redone)
            return m_undo.redoFailed(this, explain(redone.error(), m_desk.path()),
                                     [this, entry, words, takenBack] { redo(entry, words, takenBack); });
        if (redone->value.state != app::UndoOutcome::State::Done)
            return tellRefusal(redone->value, asker);
        auto step = std::make_shared<Step>();
        step->entry = redone->entry;
        step->takenBack = takenBack;
        rememberAgain(step);
        m_undo.tell(step->ticket, tr("Done again: %1", "%1: what had been done").arg(words));
    });
}

void Doer::tellRefusal(const app::UndoOutcome &outcome, const Asker &asker)
{
    using State = app::UndoOutcome::State;
    if (outcome.state == State::InTheWay && asker.inTheWay)
        return asker.inTheWay(outcome);
    if (outcome.state == State::LeftToHistory)
        return leaveToHistory(outcome.entry);
    if (outcome.state == State::CameWithList)
        return tellCameWithList(outcome);
    const QString step = app::stepWords(outcome.entry);
    if (outcome.state == State::InTheWay)
        m_bar.show({Notice::Kind::Danger,
                    tr("“%1” can no longer be undone: “%2” came later. Undo that first.")
                        .arg(step, app::stepWords(outcome.other)),
                    tr("Undo that"), [this, other = outcome.other.id] { takeBack(other); }});
    else if (outcome.state == State::BackAlready)
        m_bar.show({Notice::Kind::Info, undoneBefore(outcome)});
    else
        m_bar.show({Notice::Kind::Info, tr("“%1” cannot be undone.").arg(step)});
}

void Doer::tellCameWithList(const app::UndoOutcome &outcome)
{
    Notice notice{Notice::Kind::Danger, undelete_words::cameWithList(outcome.left)};
    if (outcome.entry.inverseCommand == app::RestoreCustomer::kName) {
        notice.actionText = tr("Bring back anyway");
        notice.action = [this, id = outcome.left.constFirst().customer] { bringBackAnyway(id); };
    }
    m_bar.show(notice);
}

void Doer::bringBackAnyway(db::CustomerId id)
{
    run(this, app::RestoreCustomer{.id = id, .anyway = true}, {.told = [](const db::Customer &back) {
            return tr("%1 is back.", "a customer's name").arg(back.fullName);
        }});
}

// The page first: what comes to the front may have something to say as well.
void Doer::leaveToHistory(const db::JournalEntry &step)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(step.atMs, m_desk.clock().zone()).date();
    emit m_undo.leftToHistory(step.id);
    m_bar.show(
        {Notice::Kind::Info, tr("“%1” of %2 is undone in History.", "%1: what was done; %2: its day, 20/12")
                                 .arg(app::stepWords(step), words::day(day, m_desk.clock().today()))});
}

void Doer::showError(const db::Error &error)
{
    const bool stopped = error.kind == db::ErrorKind::Cancelled; // by the person, and so no failure
    m_bar.show({stopped ? Notice::Kind::Info : Notice::Kind::Danger, explain(error, m_desk.path())});
}

} // namespace ui
