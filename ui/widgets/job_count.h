#pragma once

#include "app/core/progress.h"

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace ui {

/// How far a job on the database thread is, and whether it is to stop. Shared by both threads.
class JobCount final
{
public:
    /// The job tells how far it is; false: stop.
    bool tell(qint64 done, qint64 total);
    /// A new phase begins; its count starts at 0.
    void enter(app::Phase phase);
    /// Tells `count` both, which lives as long as the answer.
    static app::Progress progressOf(const std::shared_ptr<JobCount> &count);
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    app::Phase phase() const { return m_phase; }
    void stop() { m_stop = true; }
    bool isStopped() const { return m_stop; }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<app::Phase> m_phase{app::Phase::Work};
    std::atomic<bool> m_stop{false};
};

using SharedCount = std::shared_ptr<JobCount>;

} // namespace ui
