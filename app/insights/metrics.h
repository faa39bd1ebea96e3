#pragma once

#include "app/insights/metric.h"

#include <array>

namespace app {

/// In the order of db::Channel.
inline constexpr std::array kChannelLines{
    LineDefinition{QLatin1StringView("store")},  LineDefinition{QLatin1StringView("phone")},
    LineDefinition{QLatin1StringView("sms")},    LineDefinition{QLatin1StringView("email")},
    LineDefinition{QLatin1StringView("zalo")},   LineDefinition{QLatin1StringView("facebook")},
    LineDefinition{QLatin1StringView("chat")},   LineDefinition{QLatin1StringView("social")},
    LineDefinition{QLatin1StringView("website")}};

inline constexpr std::array kSentState{QLatin1StringView("sent")};
inline constexpr std::array kSkippedState{QLatin1StringView("skipped")};
/// Every state but that of a greeting that was cancelled: it was due, whatever became of it.
inline constexpr std::array kDueStates{QLatin1StringView("planned"), QLatin1StringView("approved"),
                                       QLatin1StringView("sending"), QLatin1StringView("sent"),
                                       QLatin1StringView("failed"),  QLatin1StringView("uncertain"),
                                       QLatin1StringView("skipped")};
inline constexpr std::array kGreetingLines{LineDefinition{QLatin1StringView("planned"), kDueStates},
                                           LineDefinition{QLatin1StringView("sent")},
                                           LineDefinition{QLatin1StringView("skipped")}};

/// Greetings in some states.
constexpr MetricDefinition greetingsIn(const char *key, std::span<const QLatin1StringView> states)
{
    return {.key = QLatin1StringView(key),
            .unit = MetricUnit::Greetings,
            .numerator = {db::Measure::Greetings, db::Dimension::State, states}};
}

/// Contacts of one sort, a part for each channel.
constexpr MetricDefinition contactsBy(const char *key, MetricUnit unit, db::Measure measure,
                                      Dashboards dashboards)
{
    return {.key = QLatin1StringView(key),
            .unit = unit,
            .numerator = {measure},
            .dimension = db::Dimension::Channel,
            .lines = kChannelLines,
            .addsUp = true,
            .dashboards = dashboards};
}

/// A dashboard shows its metrics in this order.
inline constexpr std::array kMetrics{
    contactsBy("interactions", MetricUnit::Contacts, db::Measure::Contacts, Dashboard::Overview),
    MetricDefinition{.key = QLatin1StringView("conversions"), // stage left the first three
                     .unit = MetricUnit::Customers,
                     .numerator = {db::Measure::Conversions},
                     .audience = AudienceRule::Both,
                     .dashboards = Dashboard::Overview | Dashboard::Prospects},
    MetricDefinition{.key = QLatin1StringView("greetings"), // by the day they were due
                     .unit = MetricUnit::Greetings,
                     .numerator = {db::Measure::Greetings, db::Dimension::State, kDueStates},
                     .dimension = db::Dimension::State,
                     .lines = kGreetingLines,
                     .main = QLatin1StringView("sent"),
                     .dashboards = Dashboard::Overview | Dashboard::Messages},
    greetingsIn("greetings_planned", kDueStates),
    greetingsIn("greetings_sent", kSentState),
    greetingsIn("greetings_skipped", kSkippedState),
};

/// Nothing for a key that is not in the table.
const MetricDefinition *metricOf(QStringView key);
QStringList metricKeys();

} // namespace app
