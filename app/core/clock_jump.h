#pragma once

#include "app/core/clock.h"

#include <functional>

namespace app {

/// Notices that the clock has gone otherwise than time has passed: the computer slept, or its clock was set.
/// Used by one thread.
class ClockJump final
{
public:
    /// Milliseconds since whenever, by a clock that is never set; it may stand still while the computer
    /// sleeps. Called on the thread that asks.
    using Steady = std::function<qint64()>;

    /// Without `steady`, the computer's. A clock that stands still never jumps.
    explicit ClockJump(Clock clock, Steady steady = {});

    /// Whether it has jumped, ahead or back, since it was asked last; the first time, since this was made.
    /// What a time server corrects little by little is no jump.
    [[nodiscard]] bool hasHappened();

private:
    qint64 leadMs() const;

    Clock m_clock;
    Steady m_steady;
    qint64 m_leadMs; ///< how far the clock was before the steady one when it was asked last
};

} // namespace app
