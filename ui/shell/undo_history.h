#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "ui/shell/notification_bar.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>

#include <functional>

namespace ui {

class Actions;

/// What could not be undone may be asked for again: the file was busy, the disk full, the person stopped it.
/// Of what is no longer as it was, or no longer there, it would be refused for ever.
bool mayPassLater(const db::Error &error);

/// What the person did in this window and can still undo, the last first, and what was undone and can be
/// redone: by Ctrl+Z and Ctrl+Shift+Z anywhere, or by the notification bar that told of it. The bar offers
/// neither once it was done by the key.
class UndoHistory final : public QObject
{
    Q_OBJECT
public:
    using Ticket = quint64;
    using Run = std::function<void()>;

    /// Both outlive this object. Makes the actions "undo" (Ctrl+Z) and "redo" (Ctrl+Shift+Z, Ctrl+Y); a text
    /// being typed takes the keys first.
    UndoHistory(Actions &actions, NotificationBar &notifications, QObject *parent = nullptr);

    /// Something was done: `told` goes into the notification bar with an Undo button, and `takeBack` runs at
    /// most once, by whichever way; it writes, and tells its own failure. Forgotten when `owner` is gone.
    /// What was undone before can no longer be redone.
    Ticket done(QObject *owner, const QString &told, Run takeBack);
    /// The same for what needs no journal and can be done again as often as it is undone.
    void switched(QObject *owner, const QString &told, const Run &back, const Run &again);
    /// The same for a draft. That it is back is said as well: Ctrl+Z may have been pressed on another page.
    void thrownAway(QObject *owner, const QString &told, const Run &restore);
    /// As done(), without a word, for what is told later.
    Ticket remember(QObject *owner, Run takeBack);
    /// Remembers what could not be undone after all, or was done once more: what else was undone can still be
    /// redone.
    Ticket rememberAgain(QObject *owner, Run takeBack);
    /// Tells of what was remembered, with the Undo button if it is still to be taken back.
    void tell(Ticket ticket, const QString &told);
    /// Something was undone: says so, with a Redo button that runs `again` at most once.
    void undone(QObject *owner, const QString &told, Run again);
    /// Undoing what is remembered failed: says why, with the Undo button.
    void tellFailure(Ticket ticket, const QString &why);
    /// Redoing failed: says why, with a Redo button that runs `again` at most once.
    void redoFailed(QObject *owner, const QString &why, Run again);
    /// What was to be taken back had been undone before by another way: asked for by the key, it goes on to
    /// the last that can still be undone; by the bar, it says `told`.
    void wasUndone(Ticket ticket, const QString &told);
    /// It is no longer to be taken back from here.
    void forget(Ticket ticket);
    /// Nothing that was done so far is: the shop has become another one.
    void forgetAll();
    void takeBack(Ticket ticket);
    void takeBackLast();
    void redoLast();
    /// What to do when nothing of this window is left: what else was done today stands in the journal.
    void setJournal(Run takeBackLast) { m_journal = std::move(takeBackLast); }
    bool isEmpty() const { return m_done.isEmpty(); }

signals:
    /// Ctrl+Z came to this step of the journal, which is undone only where it can be looked at.
    void leftToHistory(db::JournalId step);

private:
    struct Step
    {
        Ticket ticket;
        QPointer<QObject> owner;
        Run run;
        quint64 notice = 0; ///< what the notification bar offers it by
    };
    using Steps = QList<Step>;

    /// The notification bar says it, and offers to take the step back.
    void offer(Step &step, Notice::Kind kind, const QString &text);
    void offerRedo(QObject *owner, Notice::Kind kind, const QString &text, Run again);
    Ticket append(Steps &steps, QObject *owner, Run run);
    void tellSwitched(QObject *owner, const QString &told, const Run &back, const Run &again);
    void dropOrphans();
    /// Takes out those that `gone` picks, and what the notification bar offers them by.
    template <class Gone> void drop(Steps &steps, Gone gone);
    /// Takes it out and runs it.
    void run(Steps &steps, Ticket ticket);

    NotificationBar &m_notifications;
    Steps m_done;   ///< last one last
    Steps m_undone; ///< last one last
    Ticket m_last = 0;
    QSet<Ticket> m_byKey; ///< taken back by the key
    Run m_journal;
};

} // namespace ui
