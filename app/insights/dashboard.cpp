#include "app/insights/dashboard.h"

#include "app/insights/metrics.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

QString keyOf(Dashboard dashboard)
{
    return std::ranges::find(kDashboards, dashboard, &DashboardDefinition::dashboard)->key;
}

std::optional<Dashboard> dashboardOf(QStringView key)
{
    const auto *const found =
        std::ranges::find_if(kDashboards, [key](const DashboardDefinition &each) { return key == each.key; });
    return found == kDashboards.end() ? std::nullopt : std::optional(found->dashboard);
}

QStringList metricsOn(Dashboard dashboard)
{
    QStringList keys;
    for (const MetricDefinition &metric : kMetrics) {
        if (metric.dashboards.testFlag(dashboard))
            keys.append(metric.key);
    }
    return keys;
}

db::Result<QStringList> chosenMetrics(db::Session &session, Dashboard dashboard)
{
    MK_TRY(const auto settings, session.settings().all());
    QStringList keys;
    for (const QString &key : settings.value(u"insights_dashboard_"_s + keyOf(dashboard)).split(u',')) {
        if (metricOf(key.trimmed()) && !keys.contains(key.trimmed()))
            keys.append(key.trimmed());
    }
    return keys.isEmpty() ? metricsOn(dashboard) : keys;
}

} // namespace app
