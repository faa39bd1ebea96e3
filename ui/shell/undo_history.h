#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace ui {

class Actions;
class NotificationBar;

/// What the person did in this window and can still take back, the last first: by Ctrl+Z anywhere, or by the
/// notification bar that told of it.
class UndoHistory final : public QObject
{
    Q_OBJECT
public:
    using Ticket = quint64;

    /// Both outlive this object. Makes the action "undo" (Ctrl+Z; a text being typed takes the key first).
    UndoHistory(Actions &actions, NotificationBar &notifications, QObject *parent = nullptr);

    /// Something was done: `told` goes into the notification bar with an Undo button, and `takeBack` runs at
    /// most once, by whichever way; it writes, and tells its own failure. Forgotten when `owner` is gone.
    Ticket done(QObject *owner, const QString &told, std::function<void()> takeBack);
    /// The same for a draft. That it is back is said as well: Ctrl+Z may have been pressed on another page.
    void thrownAway(QObject *owner, const QString &told, const std::function<void()> &restore);
    /// The same without a word, for what is told later.
    Ticket remember(QObject *owner, std::function<void()> takeBack);
    /// Tells of what was remembered, with the Undo button if it is still to be taken back.
    void tell(Ticket ticket, const QString &told);
    /// It is no longer to be taken back from here.
    void forget(Ticket ticket);
    /// Nothing that was done so far is: the shop has become another one.
    void forgetAll() { m_deeds.clear(); }
    void takeBack(Ticket ticket);
    void takeBackLast();
    /// What to do when nothing of this window is left: earlier mornings stand in the journal.
    void setJournal(std::function<void()> takeBackLast) { m_journal = std::move(takeBackLast); }
    bool isEmpty() const { return m_deeds.isEmpty(); }

private:
    struct Deed
    {
        Ticket ticket;
        QPointer<QObject> owner;
        std::function<void()> takeBack;
    };

    NotificationBar &m_notifications;
    QList<Deed> m_deeds; ///< last one last
    Ticket m_last = 0;
    std::function<void()> m_journal;
};

} // namespace ui
