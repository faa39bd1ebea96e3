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
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords",
                                                 "Contacts that were noted, in both directions.")},
                .meaning = &meaningOfContacts},
    MetricWords{
        .key = "conversions",
        .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "New customers", "tab of the figures"),
        .title = {QT_TRANSLATE_NOOP("ui::InsightWords", "Prospects who became customers")},
        .people = {QT_TRANSLATE_NOOP("ui::InsightWords", "Became customers")},
        .definition = {QT_TRANSLATE_NOOP(
            "ui::InsightWords", "Prospects who became existing customers, on the day their stage moved on.")},
        .meaning = &meaningOfConversions},
    MetricWords{
        .key = "greetings",
        .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Greetings", "tab of the figures"),
        .title = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings by outcome")},
        .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Greetings due",
                                     "title of a list: customers with a greeting due on a day"),
        .before = {QT_TRANSLATE_NOOP("ui::InsightWords", "Sent in the previous period")},
        .definition = {QT_TRANSLATE_NOOP(
            "ui::InsightWords",
            "Greetings by the day they were due: all but cancelled ones, those sent and those skipped.")},
        .meaning = &meaningOfGreetings},
    MetricWords{
        .key = "greetings_planned",
        .tab = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings planned")},
        .definition = {QT_TRANSLATE_NOOP(
            "ui::InsightWords",
            "Greetings by the day they were due, whatever became of them; cancelled ones do not count.")}},
    MetricWords{.key = "greetings_sent",
                .tab = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings sent")},
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords",
                                                 "Greetings that were sent, by the day they were due.")}},
    MetricWords{.key = "greetings_skipped",
                .tab = {QT_TRANSLATE_NOOP("ui::InsightWords", "Greetings skipped")},
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords",
                                                 "Greetings that were skipped, by the day they were due.")}},
    MetricWords{
        .key = "greetings_read",
        .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Greetings read", "name of a figure"),
        .definition = {QT_TRANSLATE_NOOP("ui::InsightWords", "Share of the greetings sent that were read.")},
        .whyNot = {QT_TRANSLATE_NOOP(
            "ui::InsightWords",
            "Cannot be measured here: neither SMS nor a message copied into Zalo says whether it is read, "
            "and no hidden picture is put into e-mails to find out.")}},
    MetricWords{.key = "two_way",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Two-way index", "name of a figure"),
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords",
                                                 "Share of all contacts that came from customers: half is a "
                                                 "conversation, near nothing only the shop talks.")}},
    MetricWords{
        .key = "contacts_in",
        .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Contacts from customers", "name of a figure"),
        .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Contacted the shop",
                                     "title of a list: customers behind a figure"),
        .definition = {QT_TRANSLATE_NOOP(
            "ui::InsightWords", "Contacts that came from customers: visits, calls, messages and the like.")}},
    MetricWords{.key = "contacts_out",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Contacts to customers", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Contacted by the shop",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP(
                    "ui::InsightWords", "Contacts that came from the shop: messages, calls and the like.")}},
    MetricWords{.key = "questions",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Questions", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Asked a question",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords", "Questions that customers asked.")}},
    MetricWords{.key = "complaints",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Complaints", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Complained",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords", "Complaints that customers made.")}},
    MetricWords{.key = "visits",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Visits", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Visited",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords", "Visits that were noted.")}},
    MetricWords{
        .key = "revenue",
        .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Revenue", "name of a figure"),
        .people =
            QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought", "title of a list: customers behind a figure"),
        .definition = {QT_TRANSLATE_NOOP(
            "ui::InsightWords", "The amounts of all purchases; one noted without an amount adds nothing.")}},
    MetricWords{.key = "purchases",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Purchases", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords",
                                                 "Purchases that were noted, whatever was bought in each.")}},
    MetricWords{
        .key = "average_order",
        .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Average order value", "name of a figure"),
        .people =
            QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought", "title of a list: customers behind a figure"),
        .definition = {QT_TRANSLATE_NOOP(
            "ui::InsightWords", "Revenue divided by purchases; one noted without an amount counts as 0.")}},
    MetricWords{.key = "buyers",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Buyers", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP(
                    "ui::InsightWords",
                    "Customers who bought, each once; of the whole period, too. Deleted customers count.")}},
    MetricWords{.key = "purchase_frequency",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Purchase frequency", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP(
                    "ui::InsightWords", "Purchases divided by the customers who bought in the same time.")}},
    MetricWords{.key = "repeat_rate",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Repeat rate", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought twice or more",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP(
                    "ui::InsightWords",
                    "Share of the customers who bought that bought twice or more in the same time.")}},
    MetricWords{.key = "revenue_per_buyer",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Revenue per buyer", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Bought",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP(
                    "ui::InsightWords", "Revenue divided by the customers who bought in the same time.")}},
    MetricWords{.key = "referrals",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Referrals", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Recommended the shop",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP(
                    "ui::InsightWords", "Times a customer recommended the shop to others, as noted.")}},
    MetricWords{.key = "reviews",
                .tab = QT_TRANSLATE_NOOP3("ui::InsightWords", "Reviews", "name of a figure"),
                .people = QT_TRANSLATE_NOOP3("ui::InsightWords", "Wrote a review",
                                             "title of a list: customers behind a figure"),
                .definition = {QT_TRANSLATE_NOOP("ui::InsightWords", "Reviews that customers gave.")}},
};

constexpr bool everyMetricHasWords()
{
    return std::equal(app::kMetrics.begin(), app::kMetrics.end(), kMetricWords.begin(), kMetricWords.end(),
                      [](const app::MetricDefinition &metric, const MetricWords &words) {
                          return std::string_view(metric.key.data(), metric.key.size()) == words.key &&
                                 words.definition.text != nullptr;
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

QString meaningOf(const Insight &insight)
{
    const MetricWords &words = wordsOf(insight.metric());
    if (!insight.metric().isMeasurable())
        return words.whyNot();
    return words.meaning ? words.meaning(insight) : words.definition();
}

} // namespace ui
