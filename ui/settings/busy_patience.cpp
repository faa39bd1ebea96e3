#include "ui/settings/busy_patience.h"

namespace ui {

bool BusyPatience::waitsFor(const db::Error *error)
{
    const bool isBusy = error && error->kind == db::ErrorKind::Busy;
    m_waits = isBusy && m_waits < kMostWaits ? m_waits + 1 : 0;
    return m_waits > 0;
}

} // namespace ui
