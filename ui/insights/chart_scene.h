#pragma once

#include "app/insights/chart_spec.h"

#include <QFont>
#include <QGraphicsScene>

namespace ui {

/// A chart as a scene of spec.size: title, unit, legend, plot. Light or dark as the spec says, independent of
/// the window, and all text in pixels, so that it renders alike on screen, in a picture and on paper.
class ChartScene final : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit ChartScene(const app::ChartSpec &spec, QObject *parent = nullptr);

    const QString &title() const { return m_spec.title; }
    /// What lies between the axes; empty when there is nothing to draw.
    QRectF plotArea() const;
    /// Where title and legend end, in pixels from above: they need so much before any plot.
    double headHeight() const { return m_headHeight; }
    /// Where the value of a date (its number in the spec) is drawn. Only where there is a plot.
    QPointF placeOf(int date, double value) const;

private:
    double textPixels() const;
    QFont font(double factor, bool strong = false) const;
    bool isBare() const;
    double margin() const;
    double addText(const QString &text, const QFont &font, const QColor &color, QPointF at, double width);
    double addHead();
    double addFoot();
    double addLegend(double top);
    void addPlot(double top, double bottom);
    void addNothing(double top, double bottom);

    app::ChartSpec m_spec;
    double m_headHeight = 0;
    QGraphicsItem *m_plot = nullptr;
};

} // namespace ui
