#pragma once

#include "app/insights/metrics.h"

#include <array>

namespace test {

/// The share of the greetings due that were sent; not a metric of the shop's, but one that can be said.
inline constexpr std::array kShareLines{app::LineDefinition{QLatin1StringView("sent")},
                                        app::LineDefinition{QLatin1StringView("skipped")}};
inline constexpr app::MetricDefinition kShare{
    .key = QLatin1StringView("share"),
    .kind = app::MetricKind::Ratio,
    .unit = app::MetricUnit::Greetings,
    .numerator = {db::Measure::Greetings, db::Dimension::State, app::kSentState},
    .denominator = {db::Measure::Greetings, db::Dimension::State, app::kDueStates},
    .dimension = db::Dimension::State,
    .lines = kShareLines};

/// Greetings sent for each contact.
inline constexpr app::MetricDefinition kMean{
    .key = QLatin1StringView("mean"),
    .kind = app::MetricKind::Mean,
    .unit = app::MetricUnit::Greetings,
    .numerator = {db::Measure::Greetings, db::Dimension::State, app::kSentState},
    .denominator = {db::Measure::Contacts}};

} // namespace test
