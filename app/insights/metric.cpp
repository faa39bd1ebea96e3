#include "app/insights/metric.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::array kLines{"total", "store",  "phone",   "sms",     "email", "zalo",   "facebook",
                            "chat",  "social", "website", "planned", "sent",  "skipped"};

} // namespace

QString keyOf(LineKey line)
{
    return QString::fromLatin1(kLines.at(static_cast<std::size_t>(line)));
}

QStringList rollupLines(LineKey line)
{
    if (line == LineKey::Total)
        return {};
    if (line != LineKey::Planned)
        return {keyOf(line)};
    QStringList states = db::allKeys<db::MessageState>();
    states.removeAll(db::keyOf(db::MessageState::Cancelled));
    return states;
}

const MetricDefinition *metricOf(QStringView key)
{
    const auto found = std::find_if(kMetrics.begin(), kMetrics.end(),
                                    [key](const MetricDefinition &metric) { return metric.key == key; });
    return found == kMetrics.end() ? nullptr : &*found;
}

QStringList metricKeys()
{
    QStringList keys;
    for (const MetricDefinition &metric : kMetrics)
        keys.append(metric.key);
    return keys;
}

QStringList overviewMetrics()
{
    QStringList keys;
    for (const MetricDefinition &metric : kMetrics) {
        if (metric.isOnOverview)
            keys.append(metric.key);
    }
    return keys;
}

} // namespace app
