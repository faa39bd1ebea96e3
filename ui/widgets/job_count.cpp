#include "ui/widgets/job_count.h"

namespace ui {

bool JobCount::tell(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    return !m_stop;
}

void JobCount::enter(app::Phase phase)
{
    m_done = 0;
    m_total = 0;
    m_phase = phase;
}

app::Progress JobCount::progressOf(const std::shared_ptr<JobCount> &count)
{
    return {[count](qint64 done, qint64 total) { return count->tell(done, total); },
            [count](app::Phase phase) { count->enter(phase); }};
}

} // namespace ui
