#pragma once

#include "app/insights/insight.h"

#include <QScrollArea>

namespace ui {

class InsightCard;

/// The figures of a dashboard at a glance: a card each, the first as wide as the page. Scrolls where a small
/// window would leave no room for the charts.
class OverviewPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit OverviewPanel(QWidget *parent = nullptr);

    /// Makes the cards again where it has other metrics than before.
    void setBoard(const app::InsightBoard &board);
    /// Number of the card that had the keyboard last: what an export means here.
    int current() const { return m_current; }
    void takeFocus();

signals:
    /// The large chart of a figure is asked for, by its place among the metrics.
    void opened(int insight);

private:
    void makeCards(const QStringList &metrics);

    QStringList m_metrics; ///< of the cards
    QList<InsightCard *> m_cards;
    int m_current = 0;
};

} // namespace ui
