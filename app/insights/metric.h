#pragma once

#include "db/core/words.h"
#include "db/insights/rollup_store.h"

#include <QStringList>

#include <array>
#include <span>

namespace app {

/// What a line of a chart stands for: the whole, or a part of it. Channels are in the order of db::Channel.
enum class LineKey
{
    Total,
    Store,
    Phone,
    Sms,
    Email,
    Zalo,
    Facebook,
    Chat,
    Social,
    Website,
    Planned, ///< every greeting that was not cancelled, whatever became of it
    Sent,
    Skipped
};

/// As files and --json name it: "total", "zalo", "sent".
QString keyOf(LineKey line);
/// The lines of a rollup that make up this one; empty for all of them.
QStringList rollupLines(LineKey line);

enum class MetricKind
{
    Count, ///< how many: 0 where nothing happened
    Ratio, ///< numerator by denominator, from 0 to 1; undefined where the denominator is 0
    Mean,  ///< numerator by denominator; undefined where the denominator is 0
    Money  ///< a sum in đồng: 0 where nothing happened
};

enum class MetricUnit
{
    Contacts,
    Customers,
    Greetings
};

/// One line of a rollup, or all of it.
struct Counted
{
    db::Rollup rollup = db::Rollup::InteractionsByChannel;
    LineKey line = LineKey::Total;
};

/// A figure of the shop. Of the whole shop and of an audience it comes from rollups the database keeps, never
/// from the raw rows; of a segment, from the raw rows by the same definition, because a rollup knows no
/// customer. How to add one: docs/adding.md.
struct MetricDefinition
{
    QLatin1StringView key; ///< as --json and stored choices name it; never renamed
    MetricKind kind = MetricKind::Count;
    MetricUnit unit = MetricUnit::Contacts;
    Counted numerator;
    Counted denominator = {};            ///< of a ratio or a mean
    std::span<const LineKey> lines = {}; ///< the parts, of the numerator's rollup; empty: only the whole
    bool addsUp = false;                 ///< the parts make up the whole; those without anything are left out
    LineKey main = LineKey::Total;       ///< what a card and the comparison are about
    bool isAboutOneAudience = true;      ///< can be narrowed to one, as it was on that day
    bool isOnOverview = false;           ///< has a card and a tab of the window

    bool isQuotient() const { return kind == MetricKind::Ratio || kind == MetricKind::Mean; }
};

inline constexpr std::array kChannelLines{LineKey::Store, LineKey::Phone,  LineKey::Sms,
                                          LineKey::Email, LineKey::Zalo,   LineKey::Facebook,
                                          LineKey::Chat,  LineKey::Social, LineKey::Website};
inline constexpr std::array kGreetingLines{LineKey::Planned, LineKey::Sent, LineKey::Skipped};

inline constexpr std::array kMetrics{
    MetricDefinition{.key = QLatin1StringView("interactions"), // contacts in both directions
                     .unit = MetricUnit::Contacts,
                     .numerator = {db::Rollup::InteractionsByChannel},
                     .lines = kChannelLines,
                     .addsUp = true,
                     .isOnOverview = true},
    MetricDefinition{.key = QLatin1StringView("conversions"), // stage left the first three
                     .unit = MetricUnit::Customers,
                     .numerator = {db::Rollup::Conversions},
                     .isAboutOneAudience = false,
                     .isOnOverview = true},
    MetricDefinition{.key = QLatin1StringView("greetings"), // by the day they were due
                     .unit = MetricUnit::Greetings,
                     .numerator = {db::Rollup::GreetingsByState, LineKey::Planned},
                     .lines = kGreetingLines,
                     .main = LineKey::Sent,
                     .isOnOverview = true},
    MetricDefinition{.key = QLatin1StringView("greetings_planned"),
                     .unit = MetricUnit::Greetings,
                     .numerator = {db::Rollup::GreetingsByState, LineKey::Planned}},
    MetricDefinition{.key = QLatin1StringView("greetings_sent"),
                     .unit = MetricUnit::Greetings,
                     .numerator = {db::Rollup::GreetingsByState, LineKey::Sent}},
    MetricDefinition{.key = QLatin1StringView("greetings_skipped"),
                     .unit = MetricUnit::Greetings,
                     .numerator = {db::Rollup::GreetingsByState, LineKey::Skipped}},
};

/// Nothing for a key that is not in the table.
const MetricDefinition *metricOf(QStringView key);
QStringList metricKeys();
/// Keys of what the window shows, in the order of its tabs.
QStringList overviewMetrics();

} // namespace app
