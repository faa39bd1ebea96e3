#include "app/insights/metric.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

// In the order of the enumerators.
constexpr std::array kMetricKinds{"count", "ratio", "mean", "median", "money", "distribution"};
constexpr std::array kMetricUnits{"contacts",  "customers",      "greetings", "visits",     "purchases",
                                  "referrals", "reviews",        "questions", "complaints", "dong",
                                  "dong_each", "purchases_each", "share"};

bool hasLine(std::span<const QLatin1StringView> keys, QStringView line)
{
    return std::any_of(keys.begin(), keys.end(), [line](QLatin1StringView key) { return line == key; });
}

} // namespace

bool LineDefinition::counts(QStringView line) const
{
    return of.empty() ? line == key : hasLine(of, line);
}

bool Counted::counts(QStringView line) const
{
    return lines.empty() || hasLine(lines, line);
}

bool MetricDefinition::sumsUp() const
{
    return read == &readSums && !isQuotient();
}

QString keyOf(MetricKind kind)
{
    return QString::fromLatin1(kMetricKinds.at(static_cast<std::size_t>(kind)));
}

QString keyOf(MetricUnit unit)
{
    return QString::fromLatin1(kMetricUnits.at(static_cast<std::size_t>(unit)));
}

} // namespace app
