#include "app/cli/stop_watch.h"

#include <QThread>

namespace app {

namespace {

constexpr int kLookForStopMs = 50;

} // namespace

StopWatch::StopWatch(std::function<bool()> stopped)
{
    if (!stopped)
        return;
    m_thread.reset(QThread::create([this, stopped = std::move(stopped)] {
        while (!m_ended && !m_stop) {
            m_stop = stopped();
            QThread::msleep(kLookForStopMs);
        }
    }));
    m_thread->start();
}

StopWatch::~StopWatch()
{
    m_ended = true;
    if (m_thread)
        m_thread->wait();
}

} // namespace app
