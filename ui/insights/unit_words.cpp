#include "ui/insights/unit_words.h"

#include "ui/insights/chart_face.h"
#include "ui/insights/phrase.h"

#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What is said of a change: %1 the difference, %2 its share.
struct ChangePhrases
{
    Phrase same;
    Phrase first; ///< there was none before
    Phrase more;
    Phrase less;
};
constexpr ChangePhrases kCounted{
    {QT_TRANSLATE_NOOP("ui::InsightWords", "= as many as in the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▲ %1 more; none in the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▲ %1 more than the previous period (+%2%)")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▼ %1 fewer than the previous period (−%2%)")}};
constexpr ChangePhrases kMeasured{
    {QT_TRANSLATE_NOOP("ui::InsightWords", "= as much as in the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▲ %1 more; nothing in the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▲ %1 more than the previous period (+%2%)")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▼ %1 less than the previous period (−%2%)")}};
constexpr ChangePhrases kPoints{
    {QT_TRANSLATE_NOOP("ui::InsightWords", "= the same share as in the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▲ %1 percentage points more; 0% in the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▲ %1 percentage points more than the previous period")},
    {QT_TRANSLATE_NOOP("ui::InsightWords", "▼ %1 percentage points less than the previous period")}};

double asItIs(double value)
{
    return value;
}

double inPercent(double share)
{
    return 100 * share;
}

double inWholeDong(double amount)
{
    return std::round(amount);
}

struct UnitPhrases
{
    app::MetricUnit unit;
    Phrase byDay;
    Phrase byWeek;
    Phrase byMonth;
    const ChangePhrases &change = kCounted;
    QStringView sign = {}; ///< behind a number
    double (*shown)(double value) = &asItIs;
};

// In the order of app::MetricUnit.
constexpr std::array kUnits{UnitPhrases{app::MetricUnit::Contacts,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "contacts a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "contacts a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "contacts a month")}},
                            UnitPhrases{app::MetricUnit::Customers,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "customers a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "customers a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "customers a month")}},
                            UnitPhrases{app::MetricUnit::Greetings,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "greetings a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "greetings a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "greetings a month")}},
                            UnitPhrases{app::MetricUnit::Visits,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "visits a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "visits a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "visits a month")}},
                            UnitPhrases{app::MetricUnit::Purchases,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "purchases a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "purchases a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "purchases a month")}},
                            UnitPhrases{app::MetricUnit::Referrals,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "referrals a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "referrals a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "referrals a month")}},
                            UnitPhrases{app::MetricUnit::Reviews,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "reviews a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "reviews a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "reviews a month")}},
                            UnitPhrases{app::MetricUnit::Questions,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "questions a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "questions a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "questions a month")}},
                            UnitPhrases{app::MetricUnit::Complaints,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "complaints a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "complaints a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "complaints a month")}},
                            UnitPhrases{app::MetricUnit::Dong,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "₫ a day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "₫ a week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "₫ a month")},
                                        kMeasured,
                                        u" ₫"},
                            UnitPhrases{app::MetricUnit::DongEach,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "₫ each, by day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "₫ each, by week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "₫ each, by month")},
                                        kMeasured,
                                        u" ₫",
                                        &inWholeDong},
                            UnitPhrases{app::MetricUnit::PurchasesEach,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "purchases each, by day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "purchases each, by week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "purchases each, by month")},
                                        kMeasured},
                            UnitPhrases{app::MetricUnit::Share,
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "percent, by day")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "percent, by week")},
                                        {QT_TRANSLATE_NOOP("ui::InsightWords", "percent, by month")},
                                        kPoints,
                                        u"%",
                                        &inPercent}};

// In the order of app::Bucket.
constexpr std::array kUnitSteps{&UnitPhrases::byDay, &UnitPhrases::byWeek, &UnitPhrases::byMonth};

constexpr bool everyUnitHasPhrases()
{
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        if (kUnits[i].unit != static_cast<app::MetricUnit>(i))
            return false;
    }
    return kUnits.back().unit == app::MetricUnit::Share;
}
static_assert(everyUnitHasPhrases(), "the rows of kUnits are in the order of the enumerators");

const UnitPhrases &phrasesOf(const app::MetricDefinition &metric)
{
    return kUnits.at(static_cast<std::size_t>(metric.unit));
}

} // namespace

QString UnitWords::unit(const app::MetricDefinition &metric, app::Bucket by)
{
    return (phrasesOf(metric).*kUnitSteps.at(static_cast<std::size_t>(by)))();
}

std::optional<double> UnitWords::shown(const app::MetricDefinition &metric,
                                       const std::optional<double> &value)
{
    return value ? std::optional(phrasesOf(metric).shown(*value)) : std::nullopt;
}

QString UnitWords::figure(const app::MetricDefinition &metric, const std::optional<double> &value)
{
    const QString number = ChartFace::number(shown(metric, value));
    return value ? number + phrasesOf(metric).sign.toString() : number;
}

QString UnitWords::change(const app::MetricDefinition &metric, const std::optional<double> &now,
                          const std::optional<double> &before)
{
    if (!now || !before)
        return {};
    const ChangePhrases &phrases = phrasesOf(metric).change;
    if (*now == *before)
        return phrases.same();
    if (*before == 0)
        return phrases.first().arg(ChartFace::number(shown(metric, now)));
    const QString difference = ChartFace::number(shown(metric, qAbs(*now - *before)));
    const QString text = *now > *before ? phrases.more() : phrases.less();
    if (&phrases == &kPoints) // a share of a share says nothing
        return text.arg(difference);
    return text.arg(difference, QLocale().toString(100.0 * qAbs(*now - *before) / *before, 'f', 0));
}

} // namespace ui
