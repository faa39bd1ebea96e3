#include "ui/palette/lines_for_new.h"

namespace ui {

qsizetype LinesForNew::unrecorded() const
{
    qsizetype lines = 0;
    for (auto one = m_kept.cbegin(); one != m_kept.cend(); ++one)
        lines += (isStoring(one.key()) ? 0 : one->entered.size()) + (one->begun ? 1 : 0);
    return lines;
}

} // namespace ui
