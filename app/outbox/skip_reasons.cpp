#include "app/outbox/skip_reasons.h"

#include <QString>

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kSkipKeys{"met-in-person", "phoned", "not-suitable"};

} // namespace

QString keyOf(SkippedBecause reason)
{
    return QString::fromLatin1(kSkipKeys.at(static_cast<std::size_t>(reason)));
}

std::optional<SkippedBecause> skippedBecause(QStringView key)
{
    for (const SkippedBecause reason : kSkippedBecause) {
        if (key == keyOf(reason))
            return reason;
    }
    return std::nullopt;
}

} // namespace app
