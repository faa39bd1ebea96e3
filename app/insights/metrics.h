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

/// Where orders, frequency and value of customers are defined as everybody does.
inline constexpr QStringView kPurchaseNotes = u"RFM, CLTV";

/// Of the customers who bought: how many, or something divided by them.
constexpr MetricDefinition buyersBy(const char *key, MetricKind kind, MetricUnit unit, db::Measure measure)
{
    return {.key = QLatin1StringView(key),
            .kind = kind,
            .unit = unit,
            .numerator = {measure},
            .denominator = {db::Measure::Buyers},
            .audience = AudienceRule::Both,
            .source = kPurchaseNotes,
            .dashboards = Dashboard::Existing,
            .read = &readBuyers};
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
    MetricDefinition{.key = QLatin1StringView("greetings_read"),
                     .kind = MetricKind::Ratio,
                     .unit = MetricUnit::Share,
                     .numerator = {db::Measure::Greetings, db::Dimension::State, kSentState},
                     .denominator = {db::Measure::Greetings, db::Dimension::State, kSentState},
                     .dashboards = Dashboard::Messages,
                     .read = &readNothing},
    MetricDefinition{.key = QLatin1StringView("two_way"),
                     .kind = MetricKind::Ratio,
                     .unit = MetricUnit::Share,
                     .numerator = {db::Measure::ContactsIn},
                     .denominator = {db::Measure::Contacts},
                     .dashboards = Dashboard::Overview | Dashboard::Care},
    contactsBy("contacts_in", MetricUnit::Contacts, db::Measure::ContactsIn, Dashboard::Care),
    contactsBy("contacts_out", MetricUnit::Contacts, db::Measure::ContactsOut, Dashboard::Messages),
    contactsBy("questions", MetricUnit::Questions, db::Measure::Questions, Dashboard::Care),
    contactsBy("complaints", MetricUnit::Complaints, db::Measure::Complaints, Dashboard::Care),
    contactsBy("visits", MetricUnit::Visits, db::Measure::Visits, {}),
    MetricDefinition{.key = QLatin1StringView("revenue"),
                     .kind = MetricKind::Money,
                     .unit = MetricUnit::Dong,
                     .numerator = {db::Measure::Revenue},
                     .dimension = db::Dimension::Channel,
                     .lines = kChannelLines,
                     .addsUp = true,
                     .source = kPurchaseNotes,
                     .dashboards = Dashboard::Overview | Dashboard::Existing},
    contactsBy("purchases", MetricUnit::Purchases, db::Measure::Purchases, Dashboard::Existing),
    MetricDefinition{.key = QLatin1StringView("average_order"),
                     .kind = MetricKind::Mean,
                     .unit = MetricUnit::DongEach,
                     .numerator = {db::Measure::Revenue},
                     .denominator = {db::Measure::Purchases},
                     .source = kPurchaseNotes,
                     .dashboards = Dashboard::Existing},
    buyersBy("buyers", MetricKind::Count, MetricUnit::Customers, db::Measure::Buyers),
    buyersBy("purchase_frequency", MetricKind::Mean, MetricUnit::PurchasesEach, db::Measure::Purchases),
    buyersBy("repeat_rate", MetricKind::Ratio, MetricUnit::Share, db::Measure::RepeatBuyers),
    buyersBy("revenue_per_buyer", MetricKind::Mean, MetricUnit::DongEach, db::Measure::Revenue),
    contactsBy("referrals", MetricUnit::Referrals, db::Measure::Referrals,
               Dashboard::Existing | Dashboard::Prospects),
    contactsBy("reviews", MetricUnit::Reviews, db::Measure::Reviews, Dashboard::Existing),
};

/// Nothing for a key that is not in the table.
const MetricDefinition *metricOf(QStringView key);
QStringList metricKeys();

} // namespace app
