#pragma once

#include "app/desk/desk.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace ui {

class NotificationBar;
class UndoHistory;

/// How a window runs commands: shows what failed, tells what was done with an Undo button, and takes it back.
/// It has no state of its own, so each page may have one.
class Doer final : public QObject
{
    Q_OBJECT
public:
    /// What a page adds to a command; every part may be missing.
    template <class T> struct Telling
    {
        std::function<QString(const T &)> told = {}; ///< the notification; empty: none, and still undoable
        std::function<void(const T &)> then = {};    ///< done
        std::function<void(const db::Error &)> failed = {}; ///< after the notification that says so
        std::function<void()> takenBack = {};               ///< by Undo
    };

    /// All outlive this object.
    Doer(app::Desk &desk, NotificationBar &bar, UndoHistory &undo, QObject *parent = nullptr);

    app::Desk &desk() const { return m_desk; }
    NotificationBar &bar() const { return m_bar; }

    /// What `telling` holds is not called when the receiver is gone; the command runs all the same. An Undo
    /// pressed before it is written takes it back as soon as it is.
    template <app::JournaledCommand C>
    void run(QObject *receiver, C command, Telling<app::ValueOf<C>> telling = {})
    {
        using T = app::ValueOf<C>;
        const QPointer<QObject> alive(receiver);
        const auto step = begin([alive, takenBack = telling.takenBack] {
            if (alive && takenBack)
                takenBack();
        });
        m_desk.run(this, std::move(command),
                   [this, alive, step, telling = std::move(telling)](const db::Result<app::Done<T>> &done) {
                       end(step, done ? done->entry : db::JournalId(),
                           done && alive && telling.told ? telling.told(done->value) : QString());
                       if (!done)
                           showError(done.error());
                       if (alive && !done && telling.failed)
                           telling.failed(done.error());
                       if (alive && done && telling.then)
                           telling.then(done->value);
                   });
    }

    /// Who asks for an undo beside the notification bar; both may be missing.
    struct Asker
    {
        std::function<void(const app::UndoOutcome &)> inTheWay; ///< told there instead of in the bar
        std::function<void()> ended;                            ///< well or not
    };
    /// Takes an entry of the journal back and tells what became of it; without one, the newest of
    /// today. An older one, or one that cannot be redone, is left to History.
    void takeBack(std::optional<db::JournalId> entry, const Asker &asker = {});
    /// Takes an undo back: what it had undone is done again. `words` say what that is.
    void doAgain(db::JournalId undo, const QString &words, const Asker &asker = {});
    /// A failure, or, where the person stopped it, news.
    void showError(const db::Error &error);

private:
    /// A command on its way: Undo knows of it from the key on, its entry comes when it is written.
    struct Step
    {
        quint64 ticket = 0;
        db::JournalId entry;
        bool undoWanted = false;
        std::function<void()> takenBack;
    };
    std::shared_ptr<Step> begin(std::function<void()> takenBack);
    /// Ctrl+Z takes it back, once more: what was in the way may be taken back itself, and what failed may
    /// go well later, see mayPassLater().
    void rememberAgain(const std::shared_ptr<Step> &step);
    std::function<void()> takingBack(const std::shared_ptr<Step> &step);
    void takeBackStep(const std::shared_ptr<Step> &step);
    /// Without an entry nothing was written, and nothing is left to undo.
    void end(const std::shared_ptr<Step> &step, db::JournalId entry, const QString &told);
    /// `takenBack` runs where it is undone.
    void tellOutcome(const app::Done<app::UndoOutcome> &outcome, const std::function<void()> &takenBack,
                     const Asker &asker = {});
    void offerRedo(const app::Done<app::UndoOutcome> &outcome, const std::function<void()> &takenBack);
    /// `entry`: of the undo; `takenBack` runs if it is undone again.
    void redo(db::JournalId entry, const QString &words, const std::function<void()> &takenBack,
              const Asker &asker = {});
    void tellRefusal(const app::UndoOutcome &outcome, const Asker &asker = {});
    void leaveToHistory(const db::JournalEntry &step);
    /// Of one customer with a way to have them back all the same.
    void tellCameWithList(const app::UndoOutcome &outcome);
    void bringBackAnyway(db::CustomerId id);

    app::Desk &m_desk;
    NotificationBar &m_bar;
    UndoHistory &m_undo;
};

} // namespace ui
