#pragma once

#include "app/insights/series.h"

#include <QString>

#include <optional>

namespace ui {

/// The words and numbers of a unit, in the language in use.
class UnitWords final
{
public:
    /// "contacts a month"
    static QString unit(const app::MetricDefinition &metric, app::Bucket by);
    /// A value as charts and tables show it: a share in percent, đồng without fractions.
    static std::optional<double> shown(const app::MetricDefinition &metric,
                                       const std::optional<double> &value);
    /// The same in words, with its sign: "42.50%", "1,250,000 ₫"; a dash for what is undefined.
    static QString figure(const app::MetricDefinition &metric, const std::optional<double> &value);
    /// "▲ 18 more than the previous period (+9%)"; empty where one of both is undefined.
    static QString change(const app::MetricDefinition &metric, const std::optional<double> &now,
                          const std::optional<double> &before);
};

} // namespace ui
