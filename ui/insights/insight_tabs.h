#pragma once

#include <QTabBar>

namespace ui {

class WindowState;

/// The overview, and each figure at large; the tab that was open last is open again.
class InsightTabs final : public QTabBar
{
    Q_OBJECT
public:
    /// The state outlives it.
    explicit InsightTabs(WindowState &state, QWidget *parent = nullptr);

    bool isAtLarge() const { return currentIndex() > 0; }
    /// The figure at large, as its place among those of the overview; without one, that place there.
    int insightOr(int ofOverview) const { return isAtLarge() ? currentIndex() - 1 : ofOverview; }
    void open(int insight) { setCurrentIndex(insight + 1); }
    void openOverview() { setCurrentIndex(0); }
    void remember() const;

private:
    WindowState &m_state;
};

} // namespace ui
