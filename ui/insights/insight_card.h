#pragma once

#include "app/insights/insight.h"

#include <QAbstractButton>

namespace ui {

class ChartView;
class FigureHead;

/// One figure of the overview: what it is, the number, the change in words and an arrow, what it means, and
/// a small chart. A button as a whole: a click or Enter opens the large one.
class InsightCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit InsightCard(QWidget *parent = nullptr);

    void setInsight(const app::Insight &insight);
    ChartView *chart() const { return m_chart; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// It has the keyboard, so it is the one that is meant.
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    FigureHead *m_head;
    ChartView *m_chart;
};

} // namespace ui
