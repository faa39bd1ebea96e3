#pragma once

#include "app/core/clock_jump.h"

#include <QMutex>
#include <QWaitCondition>

#include <chrono>
#include <functional>

namespace app {

/// Where a thread waits between two rounds of its work. Others wake it, and so does a jump of the clock:
/// what is due may be another by then.
class InterruptibleWait final
{
public:
    enum class Ended
    {
        InTime,
        Woken,
        ClockJumped
    };

    /// The clock is looked at so often; a system's own timers may stand still while it sleeps.
    explicit InterruptibleWait(ClockJump jump, std::chrono::milliseconds lookEvery = std::chrono::seconds(2));

    /// Ends the wait under way, else the next one, at once. On any thread.
    void wake();
    /// On the one thread that waits. A jump between two waits ends the second. `hasNews` is asked there
    /// whenever the clock is looked at, but not before a while has passed, and ends the wait as wake() does.
    [[nodiscard]] Ended wait(std::chrono::milliseconds time, const std::function<bool()> &hasNews = {});

private:
    ClockJump m_jump; ///< touched by the thread that waits
    std::chrono::milliseconds m_lookEvery;
    QMutex m_mutex;
    QWaitCondition m_news;
    bool m_isWoken = false; ///< guarded by m_mutex
};

} // namespace app
