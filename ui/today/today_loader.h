#pragma once

#include "app/outbox/day_preparation.h"
#include "app/outbox/today_board.h"
#include "ui/shell/loader.h"
#include "ui/widgets/job_count.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace ui {

/// Today's board, kept fresh from the start of the window on, whether or not its page was ever shown: after
/// every change of what it shows, at each hour at which something falls due, and at midnight. What may change
/// the plan prepares the day again: a contact only where a rule's segment asks for contacts, and then those
/// of a second or more at once. What was done with single messages is read alone. Days on which the shop was
/// closed are looked through in short steps, behind today: the board is there, and other writes go between.
class TodayLoader final : public QObject
{
    Q_OBJECT
public:
    /// Asks for the first board at once. The desk outlives the loader.
    explicit TodayLoader(app::Desk &desk, QObject *parent = nullptr);

    /// False until the first board is there.
    bool isLoaded() const { return m_board.day.isValid(); }
    const app::TodayBoard &board() const { return m_board; }
    /// Prepares the day again and reads all of it, soon; many calls are one.
    void reload();
    /// The looking through of closed days that runs; null while none does. It goes on with the next
    /// preparation when it is stopped.
    const SharedCount &lookingBack() const { return m_lookingBack; }
    /// How many of them there are.
    int closedDays() const { return m_step.days; }

signals:
    void updated();
    /// Began, or ended.
    void lookingBackChanged();
    /// The board could not be read; the one shown stays.
    void failed(const db::Error &error);

private:
    void follow(const db::ChangeSet &changes);
    void followContact();
    void readTouched(const QList<db::CustomerId> &customers);
    void prepare();
    void prepareMore();
    void takeStep(const app::PrepareStep &step);
    void endPreparing();
    void setLookingBack(const SharedCount &count);
    void readWhole();
    void show(app::TodayBoard board);
    void fail(const db::Error &error);
    void lookAtTheClock();
    void waitForTheNextTurn();

    app::Desk &m_desk;
    app::TodayBoard m_board;
    Loader<app::TodayBoard> m_whole;
    Loader<app::TodayBoard> m_some;
    QList<db::CustomerId> m_touched; ///< whose messages have changed since they were read
    std::shared_ptr<app::TodayPreparation> m_preparation; ///< of the steps on their way
    app::PrepareStep m_step;                              ///< the last one
    SharedCount m_lookingBack;
    bool m_preparing = false;
    bool m_stale = true;           ///< the day has to be prepared again
    bool m_asksForContacts = true; ///< so does the plan, as far as is known
    QElapsedTimer m_begun;         ///< of a preparation whose board is still to come
    std::chrono::milliseconds m_took{0};
    QTimer m_soon;
    QTimer m_afterContacts;
    QTimer m_turn;
};

/// When a board shows something else although nothing is written: the next greeting falls due, or the day
/// ends.
QDateTime nextTurn(const app::TodayBoard &board, const QDateTime &now);

} // namespace ui
