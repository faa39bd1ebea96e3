#pragma once

#include "app/desk/desk.h"
#include "app/outbox/today_board.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

/// Today's board, kept fresh from the start of the window on, whether or not its page was ever shown: after
/// every change of what it shows, at each hour at which something falls due, and at midnight.
class TodayFeed final : public QObject
{
    Q_OBJECT
public:
    /// Asks for the first board at once. The desk outlives the feed.
    explicit TodayFeed(app::Desk &desk, QObject *parent = nullptr);

    /// False until the first board is there.
    bool isLoaded() const { return m_shown > 0; }
    const app::TodayBoard &board() const { return m_board; }
    /// Nobody is in the shop's list yet.
    bool isEmptyShop() const { return m_emptyShop; }

    enum class Need
    {
        Ledger,    ///< messages were sent, skipped or reworded; their hour has come
        Everything ///< customers, rules or words may have changed: the plan is made again
    };
    /// Soon; many calls are one reading.
    void reload(Need need = Need::Everything);
    /// Readings are numbered: the number of the board shown, and of the next one that will be asked for. Jobs
    /// run in their order, so what was written before a reading was asked for is in it.
    quint64 shown() const { return m_shown; }
    quint64 nextReading() const { return m_asked + 1; }

signals:
    void updated();
    /// The board could not be read; the one shown stays.
    void failed(const db::Error &error);

private:
    struct Reading
    {
        app::TodayBoard board;
        bool emptyShop = false;
    };
    static db::Result<db::Changed<Reading>> readAll(db::Session &session, const app::Clock &clock);
    static db::Result<db::Changed<Reading>> readLedger(db::Session &session, const app::Clock &clock,
                                                       const app::TodayBoard &before);
    void load();
    void take(quint64 number, const db::Result<db::Changed<Reading>> &reading);
    void lookAtTheClock();

    app::Desk &m_desk;
    app::TodayBoard m_board;
    bool m_emptyShop = false;
    bool m_loading = false;
    std::optional<Need> m_need; ///< what has to be read next
    quint64 m_asked = 0;
    quint64 m_shown = 0;
    QElapsedTimer m_took;
    QTimer m_soon;
    QTimer m_turn;
};

/// When a board shows something else although nothing is written: the next greeting falls due, or the day
/// ends.
QDateTime nextTurn(const app::TodayBoard &board, const QDateTime &now);

} // namespace ui
