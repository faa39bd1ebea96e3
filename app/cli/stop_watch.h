#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace app {

/// Looks whether a call is to stop while its own thread waits for a server.
class StopWatch final
{
public:
    /// `stopped` is asked on another thread; an empty one never says so.
    explicit StopWatch(std::function<bool()> stopped);
    ~StopWatch();
    Q_DISABLE_COPY_MOVE(StopWatch)

    const std::atomic_bool *flag() const { return &m_stop; }

private:
    std::atomic_bool m_stop = false;
    std::atomic_bool m_ended = false;
    std::unique_ptr<QThread> m_thread; // none: nothing to look at
};

} // namespace app
