#include "app/core/clock.h"

namespace app {

Clock::Clock(QTimeZone zone) : m_zone(std::move(zone))
{
    if (!m_zone.isValid()) // a system without zone data: Vietnam is UTC+7 all year
        m_zone = QTimeZone(7 * 3600);
}

Clock Clock::fixedAt(const QDateTime &instant, QTimeZone zone)
{
    Clock clock(std::move(zone));
    clock.m_fixed = instant.toTimeZone(clock.m_zone);
    return clock;
}

QDateTime Clock::now() const
{
    return m_fixed ? *m_fixed : QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
}

QDate Clock::today() const
{
    return now().date();
}

qint64 Clock::nowMs() const
{
    return now().toMSecsSinceEpoch();
}

} // namespace app
