#pragma once

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
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    void stop() { m_stop = true; }
    bool isStopped() const { return m_stop; }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<bool> m_stop{false};
};

using SharedCount = std::shared_ptr<JobCount>;

} // namespace ui
