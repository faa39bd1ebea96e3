#include "app/outbox/skip_reasons.h"

#include <QString>

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kSkipKeys{"met-in-person", "phoned", "not-suitable", "missed", "greeted-already"};

} // namespace

QString keyOf(SkippedBecause reason)
{
    return QString::fromLatin1(kSkipKeys.at(static_cast<std::size_t>(reason)));
}

std::optional<SkippedBecause> skippedBecause(QStringView key)
{
    for (std::size_t i = 0; i < kSkipKeys.size(); ++i) {
        if (key == QLatin1StringView(kSkipKeys.at(i)))
            return static_cast<SkippedBecause>(i);
    }
    return std::nullopt;
}

} // namespace app
