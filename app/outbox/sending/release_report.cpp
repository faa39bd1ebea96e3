#include "app/outbox/sending/release_report.h"

namespace app {

QString keyOf(Released released)
{
    static constexpr std::array kKeys{"sent",    "failed",    "try-again", "uncertain",
                                      "skipped", "postponed", "held"};
    static_assert(kKeys.size() == kReleased.size());
    return QString::fromLatin1(kKeys.at(static_cast<std::size_t>(released)));
}

} // namespace app
