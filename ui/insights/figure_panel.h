#pragma once

#include "app/insights/insight.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace ui {

class Card;
class ChartView;
class FigureHead;
class FiguresModel;
class FiguresTable;
class KeyHintButton;

/// One figure at large: its chart, and beside it the same numbers as a table. What is marked in one is
/// chosen in the other.
///
///     Insight -> ChartView <-> FiguresTable <- FiguresModel <- Insight
class FigurePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FigurePanel(QWidget *parent = nullptr);

    /// A point marked stays marked while its date is shown; the dashboard is what it goes back to.
    void setInsight(const app::Insight &insight, app::Dashboard dashboard);
    const app::Insight &insight() const { return m_insight; }
    QSplitter *splitter() const { return m_splitter; }
    ChartView *chart() const { return m_chart; }
    FiguresTable *table() const { return m_table; }
    void takeFocus();

signals:
    /// The customers behind a point are asked for; line -1 for all lines.
    void openAsked(int point, int line);
    /// The cards of the dashboard are wanted again.
    void backAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The table beside the chart, or below it where its columns would leave the chart too little.
    void arrange();

    app::Insight m_insight;
    KeyHintButton *m_back;
    QSplitter *m_splitter;
    FigureHead *m_head;
    ChartView *m_chart;
    QLabel *m_partial; ///< what is said of a month or week that is not whole
    FiguresModel *m_model;
    FiguresTable *m_table;
    Card *m_tableCard;
};

} // namespace ui
