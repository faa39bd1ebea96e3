#include "app/cli/documents.h"
#include "app/insights/chart_spec.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace {

/// Keeps what it was asked to draw.
class FakeDrawer final : public app::ChartDrawer
{
public:
    app::ChartSpec chartOf(const app::Series &series, const app::SeriesQuery &,
                           const QString &language) override
    {
        app::ChartSpec spec;
        spec.title = u"%1 in %2"_s.arg(series.metric->key, language);
        spec.dates = series.dates;
        return spec;
    }
    app::MetricText textOf(const app::MetricDefinition &metric, const QString &language) override
    {
        return {u"%1 in %2"_s.arg(metric.key, language), u"of a month"_s, u"Counts."_s};
    }
    db::Result<void> draw(const app::ChartSpec &spec, const QString &file) override
    {
        m_specs.append(spec);
        m_files.append(file);
        return {};
    }
    QList<app::ChartSpec> m_specs;
    QStringList m_files;
};

} // namespace

/// Figures at the command line: a series, and its chart.
class TestFigureCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void printsASeries();
    void printsNullForWhatIsUndefined();
    void handsTheChartToItsDrawer();
    void listsTheMetricsInWords();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestFigureCommands::printsASeries()
{
    QCOMPARE(m_shop->call({u"log"_s, u"1"_s, u"visit"_s, u"--at"_s, u"2026-11-02"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"log"_s, u"2"_s, u"visit"_s, u"--at"_s, u"2026-10-02"_s}).exitCode, 0);
    const QJsonObject series = m_shop->answer({u"series"_s, u"interactions"_s, u"--from"_s, u"2026-09-01"_s});
    QCOMPARE(series.value(u"metric"_s).toString(), u"interactions"_s);
    QCOMPARE(series.value(u"by"_s).toString(), u"month"_s);
    const QJsonArray expected{QJsonObject{{u"date"_s, u"2026-09-01"_s}, {u"value"_s, 0}},
                              QJsonObject{{u"date"_s, u"2026-10-01"_s}, {u"value"_s, 1}},
                              QJsonObject{{u"date"_s, u"2026-11-01"_s}, {u"value"_s, 1}}};
    QCOMPARE(series.value(u"points"_s).toArray(), expected);
    QCOMPARE(m_shop
                 ->answer({u"series"_s, u"interactions"_s, u"--from"_s, u"2026-10-01"_s, u"--audience"_s,
                           u"prospect"_s})
                 .value(u"points"_s)
                 .toArray()
                 .last()[u"value"_s]
                 .toInt(-1),
             0);
    QCOMPARE(m_shop->call({u"series"_s, u"happiness"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"series"_s, u"conversions"_s, u"--audience"_s, u"existing"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"series"_s, u"interactions"_s, u"--by"_s, u"year"_s}).exitCode, 2);
    QCOMPARE(m_shop->call({u"series"_s, u"interactions"_s, u"--from"_s, u"1900-01-01"_s, u"--by"_s, u"day"_s})
                 .exitCode,
             1);
}

void TestFigureCommands::printsNullForWhatIsUndefined()
{
    app::Series series;
    series.dates = {QDate(2026, 10, 1), QDate(2026, 11, 1)};
    series.total.values = {std::nullopt, 0.5};
    series.lines = {{u"sent"_s, {0, std::nullopt}, {}}};
    const QJsonObject document = app::documentOf(series, {});
    QCOMPARE(document.value(u"points"_s).toArray(),
             (QJsonArray{QJsonObject{{u"date"_s, u"2026-10-01"_s}, {u"value"_s, QJsonValue::Null}},
                         QJsonObject{{u"date"_s, u"2026-11-01"_s}, {u"value"_s, 0.5}}}));
    QCOMPARE(document.value(u"lines"_s)[0][u"values"_s].toArray(), (QJsonArray{0, QJsonValue::Null}));
    QCOMPARE(document.value(u"lines"_s)[0][u"key"_s].toString(), u"sent"_s);
}

void TestFigureCommands::handsTheChartToItsDrawer()
{
    FakeDrawer drawer;
    const QString file = m_shop->file(u"c.svg"_s);
    const QStringList words{u"--db"_s, m_shop->database(), u"chart"_s,  u"interactions"_s, u"--by"_s,
                            u"week"_s, u"--out"_s,         file,        u"--dark"_s,       u"--language"_s,
                            u"en"_s,   u"--size"_s,        u"640x480"_s};
    QCOMPARE(CliCall::run(words, {}, &drawer).exitCode, 0);
    QCOMPARE(drawer.m_files, QStringList{file});
    QCOMPARE(drawer.m_specs.first().title, u"interactions in en"_s);
    QCOMPARE(drawer.m_specs.first().size, QSize(640, 480));
    QVERIFY(drawer.m_specs.first().dark);
    QCOMPARE(drawer.m_specs.first().dates.size(), 26);
    QVERIFY(app::needsDrawer(words));
    QVERIFY(!app::needsDrawer({u"chart"_s, u"interactions"_s, u"--out"_s, u"c.csv"_s}));
    QVERIFY(!app::needsDrawer({u"plan"_s}));

    QCOMPARE(CliCall::run({u"--db"_s, m_shop->database(), u"chart"_s, u"greetings"_s, u"--out"_s, file}, {},
                          &drawer)
                 .exitCode,
             0);
    QCOMPARE(drawer.m_specs.last().title, u"greetings in vi"_s);
    QCOMPARE(CliCall::run(words + QStringList{u"--title"_s, u"Cả nhà"_s}, {}, &drawer).exitCode, 0);
    QCOMPARE(drawer.m_specs.last().title, u"Cả nhà"_s);
    for (const QStringList &wrong :
         {QStringList{u"--out"_s, u"c.gif"_s}, QStringList{u"--out"_s, file, u"--size"_s, u"9x9"_s},
          QStringList{}, QStringList{u"--out"_s, file, u"--language"_s, u"fr"_s}})
        QCOMPARE(CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"chart"_s, u"greetings"_s} + wrong,
                              {}, &drawer)
                     .exitCode,
                 2);
    QCOMPARE(drawer.m_specs.size(), 3);
}

void TestFigureCommands::listsTheMetricsInWords()
{
    FakeDrawer drawer;
    const QStringList words{u"--db"_s, m_shop->database(), u"metrics"_s};
    QVERIFY(app::needsDrawer(words));
    const auto call = CliCall::run(QStringList{u"--json"_s} + words, {}, &drawer);
    QCOMPARE(call.exitCode, 0);
    const QJsonArray metrics = call.document().value(u"metrics"_s).toArray();
    QCOMPARE(metrics.size(), app::metricKeys().size());
    const QJsonObject first = metrics.first().toObject();
    QCOMPARE(first.value(u"key"_s).toString(), u"interactions"_s);
    QCOMPARE(first.value(u"title"_s).toString(), u"interactions in vi"_s); // the shop's
    QCOMPARE(first.value(u"kind"_s).toString(), u"count"_s);
    QCOMPARE(first.value(u"unit"_s).toString(), u"contacts"_s);
    QCOMPARE(first.value(u"definition"_s).toString(), u"Counts."_s);
    QVERIFY(!first.value(u"source"_s).toString().isEmpty());
    QCOMPARE(first.value(u"dashboards"_s).toArray(), QJsonArray{u"overview"_s});
    QVERIFY(
        CliCall::run(words + QStringList{u"--language"_s, u"en"_s}, {}, &drawer).out.contains(u"revenue"_s));
    QCOMPARE(CliCall::run(words + QStringList{u"--language"_s, u"fr"_s}, {}, &drawer).exitCode, 2);
    QCOMPARE(CliCall::run(words).exitCode, 1); // nobody to find the words
}

MK_TEST(TestFigureCommands)
#include "tst_figure_commands.moc"
