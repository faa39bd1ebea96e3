#pragma once

#include "app/insights/chart_spec.h"

#include <QStringList>

namespace ui {

/// A chart as a window shows it: what is drawn, and the words said of each of its points.
struct ChartFace
{
    app::ChartSpec spec;
    QStringList dates;       ///< of each point, in words
    QStringList datesBefore; ///< of the point beside it in the period before; shorter where that one ended
    QString totalName;       ///< where the lines add up to a whole; else empty

    /// A number as the person writes it; a dash where the figure is not defined.
    static QString number(const std::optional<double> &value);
    /// Sum of the lines at a point, where they add up.
    double totalAt(int point) const;
    /// All values of a point in one sentence, for whoever listens instead of looking.
    QString spoken(int point) const;
};

} // namespace ui
