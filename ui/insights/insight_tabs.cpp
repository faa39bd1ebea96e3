#include "ui/insights/insight_tabs.h"

#include "app/insights/metrics.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/insights_page.h"
#include "ui/shell/window_state.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kInsightPlace = u"insights/place"_s; // "care", or "care questions" with that figure at large
} // namespace

InsightTabs::InsightTabs(WindowState &state, QWidget *parent) : QTabBar(parent), m_state(state)
{
    setObjectName(u"insightsTabBar"_s);
    setExpanding(false);
    setDrawBase(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(InsightsPage::tr("Figures"));
    for (const app::DashboardDefinition &each : app::kDashboards)
        addTab(InsightWords::dashboard(each.dashboard));
    const QString place = state.note(kInsightPlace);
    const auto left = app::dashboardOf(place.section(u' ', 0, 0));
    goTo(left.value_or(app::Dashboard::Overview));
    if (app::metricOf(place.section(u' ', 1)))
        m_figure = place.section(u' ', 1);
    connect(this, &QTabBar::currentChanged, this, &InsightTabs::closeFigure);
    connect(this, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab == currentIndex() && isAtLarge())
            closeFigure();
    });
}

app::Dashboard InsightTabs::dashboard() const
{
    return app::kDashboards.at(static_cast<std::size_t>(currentIndex())).dashboard;
}

void InsightTabs::goTo(app::Dashboard dashboard)
{
    const QSignalBlocker blocker(this);
    const auto *const found =
        std::ranges::find(app::kDashboards, dashboard, &app::DashboardDefinition::dashboard);
    setCurrentIndex(static_cast<int>(found - app::kDashboards.begin()));
    m_figure.clear();
}

void InsightTabs::openFigure(const QString &metric)
{
    m_figure = metric;
    emit placeChanged();
}

void InsightTabs::remember() const
{
    m_state.setNote(kInsightPlace, u"%1 %2"_s.arg(app::keyOf(dashboard()), m_figure).trimmed());
}

} // namespace ui
