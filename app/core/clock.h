#pragma once

#include "db/core/act.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace app {

/// A time as one types it, "2026-11-20T08:30", seconds and parts of them or not, with an offset or Z, else in
/// `zone` whatever the computer's own is. Nothing: not such a time, or none that the zone's clocks showed.
[[nodiscard]] std::optional<QDateTime> instantOf(const QString &text, const QTimeZone &zone);
/// Of these years calendars and the database can tell the days.
[[nodiscard]] bool isTellable(QDate day);

/// What time it is in the shop. Injected everywhere, so that tests and --today/--now can stand still.
class Clock final
{
public:
    /// The computer's clock, read in the shop's zone (Asia/Ho_Chi_Minh unless the shop says otherwise).
    explicit Clock(const QTimeZone &zone = QTimeZone("Asia/Ho_Chi_Minh"));
    /// A clock that stands still at `instant`.
    static Clock fixedAt(const QDateTime &instant, const QTimeZone &zone = QTimeZone("Asia/Ho_Chi_Minh"));
    /// Another clock in the place of the computer's: `nowMs` gives UTC epoch milliseconds, on any thread.
    static Clock readFrom(std::function<qint64()> nowMs,
                          const QTimeZone &zone = QTimeZone("Asia/Ho_Chi_Minh"));

    QDateTime now() const;
    /// The civil day in the shop.
    QDate today() const { return now().date(); }
    /// UTC epoch milliseconds.
    qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
    /// Now, as a write is told of it. The agent is whoever uses the computer.
    db::Act act() const;
    const QTimeZone &zone() const { return m_zone; }
    bool standsStill() const { return m_fixed.has_value(); }

private:
    QTimeZone m_zone;
    std::optional<QDateTime> m_fixed;
    std::function<qint64()> m_nowMs; ///< empty: the computer's
};

} // namespace app
