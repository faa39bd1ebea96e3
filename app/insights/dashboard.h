#pragma once

#include "app/insights/metric.h"
#include "db/core/error.h"

#include <QStringList>

#include <array>
#include <optional>

namespace db {
class Session;
}

namespace app {

struct DashboardDefinition
{
    Dashboard dashboard;
    QLatin1StringView key; ///< as stored choices name it; never renamed
};

/// In the order in which they are shown.
inline constexpr std::array kDashboards{
    DashboardDefinition{Dashboard::Overview, QLatin1StringView("overview")},
    DashboardDefinition{Dashboard::Existing, QLatin1StringView("existing")},
    DashboardDefinition{Dashboard::Prospects, QLatin1StringView("prospects")},
    DashboardDefinition{Dashboard::Messages, QLatin1StringView("messages")},
    DashboardDefinition{Dashboard::Care, QLatin1StringView("care")}};

QString keyOf(Dashboard dashboard);
std::optional<Dashboard> dashboardOf(QStringView key);

/// Keys of the metrics that stand on it unless the shop chose otherwise, in the order of kMetrics.
QStringList metricsOn(Dashboard dashboard);
/// Those the shop chose: keys with commas in the setting insights_dashboard_<key>. Ones that this version
/// does not know are left out; where none is left, the usual ones.
[[nodiscard]] db::Result<QStringList> chosenMetrics(db::Session &session, Dashboard dashboard);

} // namespace app
