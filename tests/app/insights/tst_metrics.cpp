#include "app/insights/metrics.h"

#include "app/insights/dashboard.h"
#include "app/insights/insight.h"
#include "db/shop/setting_store.h"
#include "tests/app/insights/figure_shop.h"
#include "tests/support/test_main.h"

#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;
using app::Bucket;

/// What holds for every metric of the table.
class TestMetrics final : public QObject
{
    Q_OBJECT
private slots:
    void haveAKeyOfTheirOwnAndASource();
    void haveLinesThatTheirMeasureCounts();
    void canBeReadInAnEmptyShop_data() { addMetrics(); }
    void canBeReadInAnEmptyShop();
    void canBeReadInASmallShop_data() { addMetrics(); }
    void canBeReadInASmallShop();
    void listWhoTheyCount();
    void standOnDashboards();
    void followTheShopsChoiceOfADashboard();

private:
    static void addMetrics();
    static app::Series series(TestShop &shop, const app::SeriesQuery &query);
};

void TestMetrics::addMetrics()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : app::metricKeys())
        QTest::newRow(qPrintable(key)) << key;
}

app::Series TestMetrics::series(TestShop &shop, const app::SeriesQuery &query)
{
    const auto made = app::seriesOf(shop.session(), query);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return *made;
}

void TestMetrics::haveAKeyOfTheirOwnAndASource()
{
    QSet<QString> keys;
    for (const app::MetricDefinition &metric : app::kMetrics) {
        QVERIFY2(!keys.contains(metric.key), metric.key.data());
        keys.insert(metric.key);
        QVERIFY(!metric.source.isEmpty());
        QCOMPARE(app::metricOf(QString(metric.key)), &metric);
        QVERIFY(!app::keyOf(metric.kind).isEmpty());
        QVERIFY(!app::keyOf(metric.unit).isEmpty());
    }
    QVERIFY(keys.contains(u"interactions"_s) && keys.contains(u"repeat_rate"_s));
}

void TestMetrics::haveLinesThatTheirMeasureCounts()
{
    for (const app::MetricDefinition &metric : app::kMetrics) {
        const auto counts = [](db::Measure measure, db::Dimension by) {
            const auto dimensions = db::factsOf(measure).dimensions;
            return by == db::Dimension::None ||
                   std::find(dimensions.begin(), dimensions.end(), by) != dimensions.end();
        };
        QVERIFY(counts(metric.numerator.measure, metric.dimension));
        QVERIFY(counts(metric.numerator.measure, metric.numerator.dimension));
        QVERIFY(counts(metric.denominator.measure, metric.denominator.dimension));
        QVERIFY(metric.lines.empty() || metric.dimension != db::Dimension::None);
        QVERIFY(!metric.isAboutOneAudience() || db::factsOf(metric.numerator.measure).hasAudience);
        if (metric.main != app::kTotal)
            QVERIFY(std::ranges::find(metric.lines, metric.main, &app::LineDefinition::key) !=
                    metric.lines.end());
    }
}

void TestMetrics::canBeReadInAnEmptyShop()
{
    QFETCH(const QString, key);
    TestShop shop;
    const app::MetricDefinition *metric = app::metricOf(key);
    for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
        const app::Series read = series(shop, app::SeriesQuery::latest(*metric, by, shop.clock().today()));
        QVERIFY(read.dates.size() > 10);
        QCOMPARE(read.total.values.size(), read.dates.size());
        // Nothing counted is 0, nothing to divide by is undefined.
        const bool isDefined = metric->isMeasurable() && !metric->isQuotient();
        for (const auto &value : read.total.values)
            QCOMPARE(value, isDefined ? std::optional(0.0) : std::nullopt);
        QCOMPARE(read.total.whole, isDefined ? std::optional(0.0) : std::nullopt);
    }
}

void TestMetrics::canBeReadInASmallShop()
{
    QFETCH(const QString, key);
    FigureShop figures;
    const app::MetricDefinition *metric = app::metricOf(key);
    const app::Series read =
        series(figures.shop, {metric, FigureShop::firstDay(), figures.shop.clock().today(), Bucket::Month});
    QCOMPARE(read.total.whole.has_value(), metric->isMeasurable());
    QVERIFY(!metric->isMeasurable() || *read.total.whole > 0);
    for (const app::Series::Line &line : read.lines)
        QCOMPARE(line.values.size(), read.dates.size());
    if (metric->addsUp) {
        for (qsizetype step = 0; step < read.dates.size(); ++step) {
            double sum = 0;
            for (const app::Series::Line &line : read.lines)
                sum += line.values.at(step).value_or(0);
            QCOMPARE(sum, read.total.values.at(step).value_or(0));
        }
    }
}

void TestMetrics::listWhoTheyCount()
{
    FigureShop figures;
    db::Session &session = figures.shop.session();
    app::InsightChoice choice;
    choice.span = app::Span::Own;
    choice.own = {FigureShop::firstDay(), FigureShop::lastDay()};
    choice.compares = false;
    const QStringList keys{u"conversions"_s, u"buyers"_s, u"repeat_rate"_s, u"revenue"_s};
    for (const Bucket by : {Bucket::Day, Bucket::Week, Bucket::Month}) {
        choice.by = by;
        const auto board = app::loadInsights(session, figures.shop.clock(), choice, keys);
        QVERIFY(board);
        const auto behind = [&](qsizetype metric, int point) {
            const auto people = app::loadPeopleBehind(
                session, app::peopleBehind(board->insights.at(metric), point, -1), nullptr);
            return people ? static_cast<double>(people->size()) : -1;
        };
        const app::Series &buyers = board->insights.at(1).now;
        for (int point = 0; point < buyers.dates.size(); ++point) {
            QCOMPARE(behind(0, point), *board->insights.at(0).now.total.values.at(point));
            QCOMPARE(behind(1, point), *buyers.total.values.at(point));
            const double share = board->insights.at(2).now.total.values.at(point).value_or(0);
            QCOMPARE(behind(2, point), std::round(share * *buyers.total.values.at(point)));
            QCOMPARE(behind(3, point), *buyers.total.values.at(point)); // who paid it
        }
    }
}

void TestMetrics::standOnDashboards()
{
    QSet<QString> shown;
    for (const app::DashboardDefinition &each : app::kDashboards) {
        const QStringList keys = app::metricsOn(each.dashboard);
        QVERIFY2(!keys.isEmpty(), each.key.data());
        shown.unite({keys.begin(), keys.end()});
        QCOMPARE(app::dashboardOf(app::keyOf(each.dashboard)), std::optional(each.dashboard));
    }
    QCOMPARE(app::metricsOn(app::Dashboard::Overview).mid(0, 3),
             (QStringList{u"interactions"_s, u"conversions"_s, u"greetings"_s}));
    QVERIFY(!app::dashboardOf(u"mood"));
    QVERIFY(!shown.contains(u"greetings_sent"_s)); // a line of another metric
}

void TestMetrics::followTheShopsChoiceOfADashboard()
{
    TestShop shop;
    const auto chosen = [&shop] { return *app::chosenMetrics(shop.session(), app::Dashboard::Care); };
    QCOMPARE(chosen(), app::metricsOn(app::Dashboard::Care));
    const auto choose = [&shop](const QString &keys) {
        QVERIFY(shop.session().settings().set(u"insights_dashboard_care"_s, keys));
    };
    choose(u"visits, questions,visits"_s);
    QCOMPARE(chosen(), (QStringList{u"visits"_s, u"questions"_s}));
    choose(u"of_a_later_version"_s);
    QCOMPARE(chosen(), app::metricsOn(app::Dashboard::Care));
    choose(u"reviews,of_a_later_version"_s);
    const auto board = app::loadDashboard(shop.session(), shop.clock(), {}, app::Dashboard::Care);
    QVERIFY(board);
    QCOMPARE(board->dashboard, app::Dashboard::Care);
    QCOMPARE(board->insights.size(), 1);
    QCOMPARE(board->insights.first().metric().key, "reviews"_L1);
}

MK_TEST(TestMetrics)
#include "tst_metrics.moc"
