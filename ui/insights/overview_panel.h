#pragma once

#include "app/insights/insight.h"

#include <QScrollArea>

#include <array>

namespace ui {

class InsightCard;

/// All figures at a glance: a card each, the first as wide as the page. Scrolls where a small window
/// would leave no room for the charts.
class OverviewPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit OverviewPanel(QWidget *parent = nullptr);

    void setBoard(const app::InsightBoard &board);
    /// Number of the card that had the keyboard last: what an export means here.
    int current() const { return m_current; }
    void takeFocus();

signals:
    /// The large chart of a figure is asked for, by its place in kInsightMetrics.
    void opened(int insight);

private:
    std::array<InsightCard *, app::kInsightMetrics.size()> m_cards{};
    int m_current = 0;
};

} // namespace ui
