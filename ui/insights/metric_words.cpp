#include "ui/insights/metric_words.h"

#include "ui/insights/chart_face.h"
#include "ui/insights/insight_words.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using app::Insight;

namespace ui {

namespace {

QString meaningOfContacts(const Insight &insight)
{
    const auto &lines = insight.now.lines;
    const auto most = std::max_element(lines.begin(), lines.end(), [](const auto &one, const auto &other) {
        return one.whole < other.whole;
    });
    if (most == lines.end())
        return InsightWords::tr("No contact was noted in this period.");
    return InsightWords::tr("Most through %1: %2 of %3 contacts, in both directions.")
        .arg(InsightWords::line(insight.metric(), most->key), ChartFace::number(most->whole),
             ChartFace::number(insight.now.total.whole));
}

QString meaningOfConversions(const Insight &)
{
    return InsightWords::tr(
        "Counted on the day the stage moved on to a customer's. A share cannot be measured: how many "
        "prospects there were on a day is not kept.");
}

QString meaningOfGreetings(const Insight &insight)
{
    const double due = insight.now.total.whole.value_or(0);
    const double sent = insight.now.line("sent"_L1).whole.value_or(0);
    const double skipped = insight.now.line("skipped"_L1).whole.value_or(0);
    if (due == 0)
        return InsightWords::tr("No greeting was due in this period.");
    return InsightWords::tr(
               "Of %1 due, %2 were sent and %3 skipped; %4 are still open or failed. Whether they "
               "were read cannot be measured here.")
        .arg(ChartFace::number(due), ChartFace::number(sent), ChartFace::number(skipped),
             ChartFace::number(qMax(0.0, due - sent - skipped)));
}

constexpr std::array kMetricWords{
    MetricWords{.key = "interactions",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Contacts", "tab of the figures"),
                .title = {QT_TRANSLATE_NOOP("ui::InsightWords", "Contacts by channel")},
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "In contact",
                                             "title of a list: customers with a contact on a day"),
                .meaning = &meaningOfContacts},
    MetricWords{.key = "conversions",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "New customers", "tab of the figures"),
                .title = {QT_TRANSLATE_NOOP("ui::InsightWords", "Prospects who became customers")},
                .people = {QT_TRANSLATE_NOOP("ui::InsightWords", "Became customers")},
                .meaning = &meaningOfConversions},
    MetricWords{.key = "greetings",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Greetings", "tab of the figures"),
                .title = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings by outcome")},
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Greetings due",
                                             "title of a list: customers with a greeting due on a day"),
                .before = {QT_TRANSLATE_NOOP("ui::InsightWords", "Sent in the previous period")},
                .meaning = &meaningOfGreetings},
    MetricWords{.key = "greetings_planned",
                .tab = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings planned")}},
    MetricWords{.key = "greetings_sent", .tab = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings sent")}},
    MetricWords{.key = "greetings_skipped",
                .tab = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings skipped")}},
};

constexpr bool everyMetricHasWords()
{
    return std::equal(app::kMetrics.begin(), app::kMetrics.end(), kMetricWords.begin(), kMetricWords.end(),
                      [](const app::MetricDefinition &metric, const MetricWords &words) {
                          return std::string_view(metric.key.data(), metric.key.size()) == words.key;
                      });
}
static_assert(everyMetricHasWords(), "a metric of app/insights/metric.h has no row above, or another order");

} // namespace

const MetricWords &wordsOf(const app::MetricDefinition &metric)
{
    return *std::find_if(kMetricWords.begin(), kMetricWords.end(), [&metric](const MetricWords &words) {
        return metric.key == QLatin1StringView(words.key);
    });
}

} // namespace ui
