#pragma once

#include "app/insights/insight.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;

namespace ui {

class EmptyState;
class FigurePanel;
class OverviewPanel;

/// What the page of figures shows below its bar: that they are being read, that there is nothing yet, the
/// cards of a dashboard, or one figure at large.
class InsightStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit InsightStack(QWidget *parent = nullptr);

    /// The first figures are asked for; after a moment it says that they are being read.
    void wait() { m_patience.start(); }
    void stopWaiting() { m_patience.stop(); }
    /// The cards, or this figure of the board.
    void setBoard(const app::InsightBoard &board, const app::Insight *atLarge);
    void takeFocus();
    OverviewPanel *overview() const { return m_overview; }
    FigurePanel *figure() const { return m_figure; }

signals:
    /// There is nothing to show yet; the page where contacts are noted is wanted.
    void startAsked();

private:
    QLabel *m_reading; // until the first figures are there
    EmptyState *m_empty;
    OverviewPanel *m_overview;
    FigurePanel *m_figure;
    QTimer m_patience; // before saying that figures are being read
};

} // namespace ui
