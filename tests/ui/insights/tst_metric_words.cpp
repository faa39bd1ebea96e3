#include "ui/insights/metric_words.h"

#include "tests/support/test_main.h"
#include "ui/insights/insight_words.h"
#include "ui/insights/unit_words.h"
#include "ui/language/translator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::UnitWords;

/// The words and numbers of every metric, in both languages.
class TestMetricWords final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_translator = std::make_unique<ui::Translator>(); }
    void init() { m_translator->speak(ui::Language::English); }
    void sayEveryMetricInBothLanguages_data();
    void sayEveryMetricInBothLanguages();
    void showSharesInPercentAndMoneyWithItsSign();
    void sayAChangeOfAShareInPoints();
    void drawSharesInPercent();

private:
    std::unique_ptr<ui::Translator> m_translator;
};

void TestMetricWords::sayEveryMetricInBothLanguages_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : app::metricKeys())
        QTest::newRow(qPrintable(key)) << key;
}

void TestMetricWords::sayEveryMetricInBothLanguages()
{
    QFETCH(const QString, key);
    const app::MetricDefinition &metric = *app::metricOf(key);
    const auto words = [&metric] {
        const ui::MetricWords &of = ui::wordsOf(metric);
        QStringList said{of.tab(), of.title(), of.people(), of.definition()};
        if (!metric.isMeasurable())
            said.append(of.whyNot());
        for (const app::Bucket by : {app::Bucket::Day, app::Bucket::Week, app::Bucket::Month})
            said.append(UnitWords::unit(metric, by));
        for (const app::LineDefinition &line : metric.lines)
            said.append(ui::InsightWords::line(metric, line.key));
        return said;
    };
    const QStringList english = words();
    m_translator->speak(ui::Language::Vietnamese);
    const QStringList vietnamese = words();
    QCOMPARE(vietnamese.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY(!english.at(i).isEmpty() && !vietnamese.at(i).isEmpty());
    for (const qsizetype i : {0, 1, 2, 3})
        QVERIFY2(english.at(i) != vietnamese.at(i), qPrintable(english.at(i)));
    QVERIFY(english.at(3).endsWith(u'.'));
}

void TestMetricWords::showSharesInPercentAndMoneyWithItsSign()
{
    const app::MetricDefinition &share = *app::metricOf(u"two_way");
    const app::MetricDefinition &money = *app::metricOf(u"average_order");
    QCOMPARE(UnitWords::figure(share, 0.425), u"42.50%"_s);
    QCOMPARE(UnitWords::figure(share, 0.5), u"50%"_s);
    QCOMPARE(UnitWords::figure(share, std::nullopt), u"–"_s);
    QCOMPARE(UnitWords::figure(money, 1'250'000.4), u"1,250,000 ₫"_s);
    QCOMPARE(UnitWords::figure(*app::metricOf(u"visits"), 12), u"12"_s);
    QCOMPARE(UnitWords::shown(share, 0.25), std::optional(25.0));
}

void TestMetricWords::sayAChangeOfAShareInPoints()
{
    const app::MetricDefinition &share = *app::metricOf(u"two_way");
    QCOMPARE(UnitWords::change(share, 0.5, 0.25), u"▲ 25 percentage points more than the previous period"_s);
    QCOMPARE(UnitWords::change(share, 0.5, 0), u"▲ 50 percentage points more; 0% in the previous period"_s);
    QCOMPARE(UnitWords::change(share, 0.5, 0.5), u"= the same share as in the previous period"_s);
    QCOMPARE(UnitWords::change(*app::metricOf(u"revenue"), 500, 1000),
             u"▼ 500 less than the previous period (−50%)"_s);
    QCOMPARE(UnitWords::change(*app::metricOf(u"visits"), 3, 2),
             u"▲ 1 more than the previous period (+50%)"_s);
}

void TestMetricWords::drawSharesInPercent()
{
    app::Series series;
    series.metric = app::metricOf(u"repeat_rate");
    series.dates = {QDate(2026, 11, 1)};
    series.days = {30};
    series.total.values = {0.625};
    QCOMPARE(ui::InsightWords::chart(series).lines.first().values.first(), std::optional(62.5));
}

MK_TEST(TestMetricWords)
#include "tst_metric_words.moc"
