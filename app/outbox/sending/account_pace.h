#pragma once

#include <QList>
#include <QtGlobal>

#include <optional>

namespace app {

/// How many messages an account may send; nothing: any number.
struct PaceLimits
{
    std::optional<int> perMinute; ///< within any minute
    std::optional<int> perDay;    ///< within any 24 hours
};

/// When an account may send its next message. All times are UTC epoch milliseconds.
class AccountPace final
{
public:
    /// `sentMs`: what has gone by it in the last 24 hours, ascending. What seems to be to come, because the
    /// clock was set back, has gone today and not in this minute.
    AccountPace(PaceLimits limits, const QList<qint64> &sentMs, qint64 nowMs);

    /// The first instant, not before `nowMs`, at which one more may go. So many are under way, of which it is
    /// not known yet when they went: none does before `nowMs`.
    qint64 nextMs(qint64 nowMs, int underWay = 0) const;
    /// Something went, or is going to, at that instant, which is none before the last one.
    void add(qint64 atMs);
    /// When the last of so many goes that begin to at `nowMs`.
    qint64 finishMs(qint64 messages, qint64 nowMs) const;

private:
    PaceLimits m_limits;
    QList<qint64> m_forMinuteMs;
    QList<qint64> m_forDayMs;
};

} // namespace app
