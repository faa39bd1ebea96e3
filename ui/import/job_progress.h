#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace ui {

/// How far a long job is: written on the thread where it runs, read by the window's timer.
struct JobProgress
{
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0}; ///< 0: unknown
    std::atomic<bool> stop{false};

    /// As the services want it: false stops.
    bool operator()(qint64 doneNow, qint64 totalNow)
    {
        done = doneNow;
        total = totalNow;
        return !stop;
    }
};

using SharedProgress = std::shared_ptr<JobProgress>;

} // namespace ui
