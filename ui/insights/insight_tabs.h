#pragma once

#include "app/insights/dashboard.h"

#include <QTabBar>

namespace ui {

class WindowState;

/// The dashboards, and which figure of the one in view is at large, if any; what was open last is open again.
class InsightTabs final : public QTabBar
{
    Q_OBJECT
public:
    /// The state outlives it.
    explicit InsightTabs(WindowState &state, QWidget *parent = nullptr);

    app::Dashboard dashboard() const;
    /// Key of the metric at large; empty: the cards are shown.
    QString figure() const { return m_figure; }
    bool isAtLarge() const { return !m_figure.isEmpty(); }
    void openFigure(const QString &metric);
    /// The cards of another dashboard, without a word of it to anybody.
    void goTo(app::Dashboard dashboard);
    /// Back to the cards.
    void closeFigure() { openFigure({}); }
    void remember() const;

signals:
    /// Another dashboard or another figure is to be shown.
    void placeChanged();

private:
    WindowState &m_state;
    QString m_figure;
};

} // namespace ui
