#pragma once

#include "app/insights/reading.h"
#include "db/insights/measure.h"

#include <QFlags>
#include <QStringList>

#include <span>

namespace app {

/// A line that a rollup has not by itself: all of these together.
struct LineDefinition
{
    QLatin1StringView key;
    std::span<const QLatin1StringView> of = {}; ///< empty: the line of that key

    bool counts(QStringView line) const;
};

/// The whole, where a line is named.
inline constexpr QLatin1StringView kTotal("total");
/// Who says what a figure means, where nobody else does.
inline constexpr QStringView kHouse = u"Mến Khách";

enum class MetricKind
{
    Count,       ///< how many: 0 where nothing happened
    Ratio,       ///< numerator by denominator, from 0 to 1; undefined where the denominator is 0
    Mean,        ///< numerator by denominator; undefined where the denominator is 0
    Median,      ///< the value that so many (see quantile) do not exceed; undefined where there is none
    Money,       ///< a sum in đồng: 0 where nothing happened
    Distribution ///< how many of each value, which are its lines
};

enum class MetricUnit
{
    Contacts,
    Customers,
    Greetings,
    Visits,
    Purchases,
    Referrals,
    Reviews,
    Questions,
    Complaints,
    Dong,
    DongEach,      ///< đồng for each of the denominator
    PurchasesEach, ///< purchases for each of the denominator
    Share          ///< of the denominator; shown in percent
};

enum class Dashboard
{
    Overview = 1,
    Existing = 2,
    Prospects = 4,
    Messages = 8,
    Care = 16
};
Q_DECLARE_FLAGS(Dashboards, Dashboard)
Q_DECLARE_OPERATORS_FOR_FLAGS(Dashboards)

enum class AudienceRule
{
    OfThatDay, ///< can be narrowed to one audience, as a customer was in it on that day
    Both       ///< concerns both, or cannot be told apart
};

/// What a part of a quotient is divided by.
enum class DividedBy
{
    Whole, ///< the denominator of all parts
    Part   ///< the same part of the denominator
};

/// A measure, or some lines of it.
struct Counted
{
    db::Measure measure = db::Measure::Contacts;
    db::Dimension dimension = db::Dimension::None; ///< of the lines
    std::span<const QLatin1StringView> lines = {}; ///< empty: all of them

    bool counts(QStringView line) const;
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
    Counted denominator = {};                      ///< of a ratio or a mean
    db::Dimension dimension = db::Dimension::None; ///< of the parts; None: only the whole
    std::span<const LineDefinition> lines = {};    ///< the parts in their order; empty: those that are found
    DividedBy dividedBy = DividedBy::Whole;        ///< of the parts
    bool addsUp = false;                           ///< the parts make up the whole; empty ones are left out
    double quantile = 0.5;                         ///< of a median: 0.9 for the 90th percentile
    QLatin1StringView main = kTotal;               ///< what a card and the comparison are about
    AudienceRule audience = AudienceRule::OfThatDay;
    QStringView source = kHouse; ///< of the definition, as it is cited
    Dashboards dashboards = {};  ///< that it stands on unless the shop chose otherwise
    Reading read = &readSums;

    bool isQuotient() const { return kind == MetricKind::Ratio || kind == MetricKind::Mean; }
    /// The whole is the sum of the steps.
    bool sumsUp() const;
    bool isAboutOneAudience() const { return audience == AudienceRule::OfThatDay; }
    /// False: no desk can know it. It is shown as undefined, with the words why.
    bool isMeasurable() const { return read != &readNothing; }
};

// As --json names them.
QString keyOf(MetricKind kind);
QString keyOf(MetricUnit unit);

} // namespace app
