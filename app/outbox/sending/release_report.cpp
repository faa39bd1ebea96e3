#include "app/outbox/sending/release_report.h"

#include <algorithm>

namespace app {

QString keyOf(Released released)
{
    static constexpr std::array kKeys{"sent",    "failed",    "try-again", "uncertain",
                                      "skipped", "postponed", "held"};
    static_assert(kKeys.size() == kReleased.size());
    return QString::fromLatin1(kKeys.at(static_cast<std::size_t>(released)));
}

void ReleaseReport::takeIn(const db::ChangeSet &written)
{
    changes.outbox |= written.outbox;
    changes.interactions |= written.interactions;
}

void ReleaseReport::comeBackAt(qint64 ms)
{
    nextMs = std::min(nextMs.value_or(ms), ms);
}

} // namespace app
