#include "app/insights/metrics.h"

#include <algorithm>

namespace app {

const MetricDefinition *metricOf(QStringView key)
{
    const auto *const found =
        std::ranges::find_if(kMetrics, [key](const MetricDefinition &metric) { return key == metric.key; });
    return found == kMetrics.end() ? nullptr : found;
}

QStringList metricKeys()
{
    QStringList keys;
    for (const MetricDefinition &metric : kMetrics)
        keys.append(metric.key);
    return keys;
}

} // namespace app
