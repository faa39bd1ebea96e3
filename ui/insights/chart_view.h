#pragma once

#include "ui/insights/chart_face.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace ui {

class ChartScene;

/// A chart in a window, drawn by the same ChartScene as the files, in the window's colours. It is drawn after
/// the window has painted, so that a page is there before its charts.
///
/// A point is marked by the mouse over it or by Left, Right, Home, End; Up and Down choose one of its lines;
/// Enter or a click asks for the customers behind it. The values stand in a box beside it, and are the
/// accessible description.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    /// The point marked stays marked where it still exists.
    void setFace(const ChartFace &face);
    const ChartFace &face() const { return m_face; }
    /// A picture only: no keyboard, no marks.
    void setPicture();

    /// Number of the marked point; -1 for none.
    int marked() const { return m_marked; }
    /// Line chosen in it; -1 for all of them.
    int chosenLine() const { return m_line; }
    /// Marks without telling; -1 takes the mark away.
    void mark(int point);
    /// It has been drawn as it is.
    bool isDrawn() const { return m_scene && !m_stale; }
    /// Where a value stands, in the widget's pixels; needs isDrawn.
    QPointF placeOf(int point, double value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The person has marked another point.
    void markMoved(int point);
    /// The customers behind a point are asked for; line -1 for all lines.
    void openAsked(int point, int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// Room for the ring of the keyboard around what is drawn.
    int inset() const;
    /// What lies between the axes, in the widget's pixels.
    QRectF area() const;
    int points() const { return static_cast<int>(m_face.spec.dates.size()); }
    void redrawSoon();
    void draw();
    void moveMark(int point);
    void moveLine(int step);
    void announce();
    int pointAt(QPointF place) const;
    /// The line under the mouse: the part of a bar, or the nearest dot.
    int lineAt(int point, QPointF place) const;
    /// Height of the top of a line at a point, in values: of bars the sum up to it; nothing
    /// where a line is not defined.
    std::optional<double> valueOf(int point, int line) const;
    void paintMark(QPainter &painter, int point, int line) const;

    ChartFace m_face;
    std::unique_ptr<ChartScene> m_scene;
    QPixmap m_drawn;
    QTimer m_soon;
    bool m_stale = true;
    bool m_isPicture = false;
    int m_marked = -1;
    int m_line = -1;
    int m_hover = -1;
    int m_hoverLine = -1;
};

} // namespace ui
