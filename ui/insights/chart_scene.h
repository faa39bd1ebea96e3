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

private:
    QFont font(double factor, bool strong = false) const;
    double margin() const;
    double addText(const QString &text, const QFont &font, const QColor &color, QPointF at, double width);
    double addHead();
    double addLegend(double top);
    void addPlot(double top);
    void addNothing(double top);

    app::ChartSpec m_spec;
};

} // namespace ui
