#include "app/import/unreached_new.h"

#include <algorithm>

namespace app {

void UnreachedNew::made(db::CustomerId id, const db::Customer &customer, qint64 line)
{
    if (customer.contactPoints.isEmpty())
        m_lines.insert(id.value, line);
}

void UnreachedNew::changed(db::CustomerId id, const db::Customer &customer)
{
    if (!m_lines.isEmpty() && !customer.contactPoints.isEmpty())
        m_lines.remove(id.value);
}

void UnreachedNew::tell(ImportReport &report) const
{
    QList<qint64> lines = m_lines.values();
    std::ranges::sort(lines);
    report.unreached = lines.size();
    report.firstUnreached = lines.mid(0, ImportReport::kMostProblems);
}

} // namespace app
