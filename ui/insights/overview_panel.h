#pragma once

#include "app/insights/insight.h"

#include <QScrollArea>

namespace ui {

class InsightCard;

/// All figures at a glance: a card each, the first as wide as the page. Scrolls where a small window
/// would leave no room for the charts.
class OverviewPanel final : public QScrollArea
{
    Q_OBJECT
public:
    /// A card for each metric, by their keys.
    explicit OverviewPanel(const QStringList &metrics, QWidget *parent = nullptr);

    /// Of the same metrics.
    void setBoard(const app::InsightBoard &board);
    /// Number of the card that had the keyboard last: what an export means here.
    int current() const { return m_current; }
    void takeFocus();

signals:
    /// The large chart of a figure is asked for, by its place among the metrics.
    void opened(int insight);

private:
    QList<InsightCard *> m_cards;
    int m_current = 0;
};

} // namespace ui
