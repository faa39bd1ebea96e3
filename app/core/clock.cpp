#include "app/core/clock.h"

namespace app {

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

QDateTime Clock::now() const
{
    return m_fixed ? *m_fixed : QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
}

db::Act Clock::act() const
{
    static const QString agent = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const QDateTime instant = now();
    return {instant.toMSecsSinceEpoch(), instant.date(), agent};
}

} // namespace app
