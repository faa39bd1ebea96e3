#include "ui/shell/doer.h"

#include "app/desk/step_words.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

namespace ui {

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
    remember(step);
    return step;
}

void Doer::remember(const std::shared_ptr<Step> &step)
{
    step->ticket = m_undo.remember(this, [this, step] {
        if (step->entry)
            takeBackStep(step);
        else
            step->undoWanted = true;
    });
}

void Doer::takeBackStep(const std::shared_ptr<Step> &step)
{
    // What is in the way may be taken back itself: until then this one is the last as before.
    takeBack(step->entry, step->takenBack, [this, step] { remember(step); });
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

void Doer::takeBack(std::optional<db::JournalId> entry, const std::function<void()> &then,
                    const std::function<void()> &refused)
{
    m_desk.undo(this, entry, [this, entry, then, refused](const auto &undone) {
        using State = app::UndoOutcome::State;
        if (!undone && !entry && undone.error().kind == db::ErrorKind::NotFound) {
            m_bar.show(Notice{.text = tr("There is nothing to take back.")});
        } else if (!undone) {
            showError(undone.error());
        } else {
            tell(*undone);
            if (then && undone->value.state == State::Done)
                then();
            if (refused && undone->value.state == State::InTheWay)
                refused();
        }
    });
}

void Doer::tell(const app::Done<app::UndoOutcome> &outcome)
{
    using State = app::UndoOutcome::State;
    const QString step = app::stepWords(outcome.value.entry);
    switch (outcome.value.state) {
    case State::Done:
        m_bar.show({Notice::Kind::Info, tr("Taken back: %1", "%1: what had been done").arg(step),
                    outcome.value.canBeRedone ? tr("Do it again") : QString(),
                    [this, entry = outcome.entry] { takeBack(entry); }});
        break;
    case State::InTheWay:
        m_bar.show({Notice::Kind::Danger,
                    tr("“%1” can no longer be taken back: “%2” came later. Take that back first.")
                        .arg(step, app::stepWords(outcome.value.other)),
                    tr("Take that back"), [this, other = outcome.value.other.id] { takeBack(other); }});
        break;
    case State::BackAlready:
        m_bar.show({Notice::Kind::Info, tr("“%1” was taken back before.").arg(step)});
        break;
    case State::CannotBeUndone:
        m_bar.show({Notice::Kind::Info, tr("“%1” cannot be taken back.").arg(step)});
        break;
    }
}

void Doer::showError(const db::Error &error)
{
    m_bar.show({Notice::Kind::Danger, explain(error, m_desk.path())});
}

} // namespace ui
