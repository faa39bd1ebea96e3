#include "ui/import/list_work.h"

namespace ui {

SharedCount ListWork::begin(Kind kind)
{
    stop(); // its answer is stale
    m_progress = std::make_shared<JobCount>();
    m_kind = kind;
    emit changed();
    return m_progress;
}

void ListWork::end()
{
    m_progress.reset();
    m_kind = Kind::None;
    emit changed();
}

void ListWork::stop()
{
    if (m_progress)
        m_progress->stop();
}

} // namespace ui
