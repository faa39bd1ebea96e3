#pragma once

#include "app/outbox/today_board.h"
#include "db/core/error.h"
#include "ui/shell/undo_history.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace app {
class Desk;
}

namespace ui {

class LinkOpener;
class NotificationBar;
class TodayFeed;

/// What the agent does with greetings: copy, mark sent, skip, reword, take back. A greeting marked or skipped
/// is gone for the eye at once and comes back if it could not be written.
class GreetingDeeds final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    GreetingDeeds(app::Desk &desk, TodayFeed &feed, NotificationBar &strip, UndoHistory &undo,
                  LinkOpener &links, QObject *parent = nullptr);

    /// Puts the text on the clipboard and opens the way to the customer.
    void copy(const app::TodayItem &item);
    void markSent(const app::TodayItem &item);
    void skip(const app::TodayItem &item, const QString &reason);
    void takeBack(const app::TodayItem &item);
    void setText(const app::TodayItem &item, const QString &text);

    /// Those on their way into the ledger.
    QSet<db::MessageId> hidden() const;
    /// A new board is there: what it knows of needs no hiding any more.
    void settle();

signals:
    void hiddenChanged();
    /// This greeting is to be done again: show it.
    void broughtBack(db::MessageId id);
    /// The words were stored.
    void reworded(db::MessageId id);

private:
    enum class Kind
    {
        Sent,
        Skipped
    };
    struct Deed
    {
        db::MessageId id;
        UndoHistory::Ticket ticket = 0;
        bool written = false;
        bool undoWanted = false; ///< asked to take it back before it was written
    };
    void record(const app::TodayItem &item, Kind kind, const QString &reason);
    void written(const app::TodayItem &item, Kind kind);
    void undo(db::MessageId id);
    void reopen(db::MessageId id);
    void forget(db::MessageId id);
    /// Tells why not, and reads the board again.
    void refused(const db::Error &error);

    app::Desk &m_desk;
    TodayFeed &m_feed;
    NotificationBar &m_strip;
    UndoHistory &m_undo;
    LinkOpener &m_links;
    QHash<db::MessageId, quint64> m_underway; ///< and the first reading that knows the outcome
    QList<Deed> m_done;
};

} // namespace ui
