#include "app/core/clock_jump.h"

#include <chrono>
#include <utility>

namespace app {

namespace {

constexpr qint64 kLeastJumpMs = 5'000;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

ClockJump::ClockJump(Clock clock, Steady steady)
    : m_clock(std::move(clock)), m_steady(steady ? std::move(steady) : Steady(&steadyMs)), m_leadMs(leadMs())
{}

bool ClockJump::hasHappened()
{
    if (m_clock.standsStill())
        return false;
    const qint64 before = std::exchange(m_leadMs, leadMs());
    return qAbs(m_leadMs - before) >= kLeastJumpMs;
}

qint64 ClockJump::leadMs() const
{
    return m_clock.nowMs() - m_steady();
}

} // namespace app
