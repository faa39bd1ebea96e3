#include "app/core/clock.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

std::optional<QDateTime> instantOf(const QString &text, const QTimeZone &zone)
{
    QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Read as UTC first: in the computer's own zone the hour may be one that was left out there.
    const bool local = !instant.isValid() || instant.timeSpec() == Qt::LocalTime;
    if (local)
        instant = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
    if (!instant.isValid())
        return std::nullopt;
    if (local)
        instant = QDateTime(instant.date(), instant.time(), zone);
    return instant.isValid() ? std::optional(instant) : std::nullopt;
}

bool isTellable(QDate day)
{
    return day.year() >= 1900 && day.year() <= 2200;
}

Clock::Clock(const QTimeZone &zone) : m_zone(zone)
{
    if (!m_zone.isValid()) // a system without zone data: Vietnam is UTC+7 all year
        m_zone = QTimeZone(7 * 3600);
}

Clock Clock::fixedAt(const QDateTime &instant, const QTimeZone &zone)
{
    Clock clock(zone);
    clock.m_fixed = instant.toTimeZone(clock.m_zone);
    return clock;
}

Clock Clock::readFrom(std::function<qint64()> nowMs, const QTimeZone &zone)
{
    Clock clock(zone);
    clock.m_nowMs = std::move(nowMs);
    return clock;
}

QDateTime Clock::now() const
{
    if (m_nowMs)
        return QDateTime::fromMSecsSinceEpoch(m_nowMs(), m_zone);
    return m_fixed ? *m_fixed : QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
}

db::Act Clock::act() const
{
    static const QString agent = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const QDateTime instant = now();
    return {instant.toMSecsSinceEpoch(), instant.date(), agent};
}

} // namespace app
