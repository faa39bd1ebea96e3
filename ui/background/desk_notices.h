#pragma once

#include "app/core/clock.h"
#include "app/outbox/board/day_glance.h"
#include "app/outbox/collecting/incoming_counts.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace app {
class Desk;
}

namespace ui {

class DesktopNotifier;
class MainWindow;
struct DesktopNotice;

/// Tells who does not look at the window what the day brings, once a day, what has come back, in one notice
/// now and then, and that something went wrong. Only in the hours in which the shop sends.
class DeskNotices final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. Without a notifier (null) nothing is told.
    DeskNotices(MainWindow &window, const app::Desk &desk, DesktopNotifier *notifier);

    const app::DayGlance &glance() const { return m_glance; }
    /// Up to which step of the journal the person has seen what came back; nothing: not known yet.
    const std::optional<db::JournalId> &seen() const { return m_seen; }

    void take(const app::DayGlance &glance);
    /// Counted from seen().
    void hear(const app::IncomingCounts &incoming);
    /// Looks whether something is to be told now.
    void look();

signals:
    /// The glance is a minute old: an hour has passed, or the day.
    void glanceHasAged();

private:
    bool isInFront() const;
    void hearTrouble();
    void noteSeen();
    void tellMorning();
    void tellIncoming();
    void tellTrouble();
    void open();

    MainWindow &m_window;
    app::Clock m_clock;
    QString m_database;
    DesktopNotifier *m_notifier;
    app::DayGlance m_glance;
    std::optional<app::IncomingCounts> m_incoming; ///< nothing: not counted yet
    std::optional<db::JournalId> m_seen;
    qint64 m_told = 0;         ///< of what has come back since it was seen
    bool m_hasTrouble = false; ///< that was not told yet
    QElapsedTimer m_sinceTold;
    QTimer m_tick;
};

} // namespace ui
