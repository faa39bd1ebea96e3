#include "ui/insights/insight_tabs.h"

#include "app/insights/dashboard.h"
#include "app/insights/insight.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/insights_page.h"
#include "ui/insights/metric_words.h"
#include "ui/shell/window_state.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kInsightTab = u"insights/tab"_s;
} // namespace

InsightTabs::InsightTabs(WindowState &state, QWidget *parent) : QTabBar(parent), m_state(state)
{
    setObjectName(u"insightsTabBar"_s);
    setExpanding(false);
    setDrawBase(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(InsightsPage::tr("Figures"));
    addTab(InsightWords::overview());
    for (const QString &metric : app::metricsOn(app::Dashboard::Overview))
        addTab(wordsOf(*app::metricOf(metric)).tab());
    setCurrentIndex(qBound(0, state.note(kInsightTab).toInt(), count() - 1));
}

void InsightTabs::remember() const
{
    m_state.setNote(kInsightTab, QString::number(currentIndex()));
}

} // namespace ui
