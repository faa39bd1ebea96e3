#include "app/outbox/sending/account_pace.h"

#include <algorithm>

namespace app {

namespace {

constexpr qint64 kMinuteOfPaceMs = 60'000;
constexpr qint64 kDayOfPaceMs = 24 * 60 * kMinuteOfPaceMs;

/// Where `sentMs` and what is under way use the limit up, the end of the window that the first of them
/// opened; else `atMs`.
qint64 windowEnd(const QList<qint64> &sentMs, int underWay, std::optional<int> limit, qint64 lasting,
                 qint64 atMs)
{
    if (!limit || sentMs.size() + underWay < *limit)
        return atMs;
    const qsizetype first = sentMs.size() + underWay - *limit;
    const qint64 openedMs = first < sentMs.size() ? sentMs.at(first) : atMs;
    return std::max(atMs, openedMs + lasting);
}

} // namespace

AccountPace::AccountPace(PaceLimits limits, const QList<qint64> &sentMs, qint64 nowMs) : m_limits(limits)
{
    for (const qint64 atMs : sentMs) {
        m_forDayMs.append(std::min(atMs, nowMs));
        if (atMs <= nowMs)
            m_forMinuteMs.append(atMs);
    }
}

qint64 AccountPace::nextMs(qint64 nowMs, int underWay) const
{
    return windowEnd(m_forMinuteMs, underWay, m_limits.perMinute, kMinuteOfPaceMs,
                     windowEnd(m_forDayMs, underWay, m_limits.perDay, kDayOfPaceMs, nowMs));
}

void AccountPace::add(qint64 atMs)
{
    m_forMinuteMs.append(atMs);
    m_forDayMs.append(atMs);
}

qint64 AccountPace::finishMs(qint64 messages, qint64 nowMs) const
{
    AccountPace pace = *this;
    qint64 atMs = nowMs;
    for (qint64 i = 0; i < messages; ++i) {
        atMs = pace.nextMs(atMs);
        pace.add(atMs);
    }
    return atMs;
}

} // namespace app
