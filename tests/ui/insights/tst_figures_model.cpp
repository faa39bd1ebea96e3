#include "tests/support/test_main.h"
#include "ui/insights/figures_model.h"

#include "ui/insights/insight_words.h"
#include "ui/insights/unit_words.h"
#include "ui/language/translator.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A metric of the table as a ratio: its words, other arithmetic.
const app::MetricDefinition &share()
{
    static const app::MetricDefinition share = [] {
        app::MetricDefinition metric = *app::metricOf(u"greetings_sent");
        metric.kind = app::MetricKind::Ratio;
        return metric;
    }();
    return share;
}

app::Insight insight()
{
    app::Insight insight;
    insight.query = {&share(), QDate(2026, 10, 1), QDate(2026, 11, 30), app::Bucket::Month, {}};
    insight.now.metric = &share();
    insight.now.dates = {QDate(2026, 10, 1), QDate(2026, 11, 1)};
    insight.now.total = {u"total"_s, {std::nullopt, 0.5}, 0.5};
    insight.compares = true;
    insight.periodBefore = {QDate(2026, 8, 1), QDate(2026, 9, 30)};
    insight.before = insight.now;
    insight.before.dates = {QDate(2026, 8, 1), QDate(2026, 9, 1)};
    insight.before.total = {u"total"_s, {0.25, 0.25}, 0.25};
    return insight;
}

} // namespace

/// The numbers of a chart as a table, undefined ones among them.
class TestFiguresModel final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { QLocale::setDefault(m_locale); }
    void leavesWhatIsUndefinedOpen();
    void copiesWhatIsUndefinedAsNothing();
    void keepsTheRulesOfModels();
    void saysAnUndefinedFigureAsADash();

private:
    QLocale m_locale;
};

void TestFiguresModel::initTestCase()
{
    QLocale::setDefault(ui::localeOf(ui::Language::English));
}

void TestFiguresModel::leavesWhatIsUndefinedOpen()
{
    ui::FiguresModel model;
    model.setInsight(insight());
    const auto row = [&model](int at) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(at, column).data().toString());
        return cells;
    };
    QCOMPARE(row(0), (QStringList{u"10/2026"_s, u"–"_s, u"0.25"_s, u"–"_s}));
    QCOMPARE(row(1), (QStringList{u"11/2026"_s, u"0.50"_s, u"0.25"_s, u"▲ 0.25"_s}));
    QCOMPARE(row(2), (QStringList{u"Whole period"_s, u"0.50"_s, u"0.25"_s, u"▲ 0.25"_s}));
}

void TestFiguresModel::copiesWhatIsUndefinedAsNothing()
{
    ui::FiguresModel model;
    model.setInsight(insight());
    QCOMPARE(model.tsv({0, 1}).section(u'\n', 1), u"10/2026\t\t0.25\t\n11/2026\t0.5\t0.25\t0.25\n"_s);
}

void TestFiguresModel::keepsTheRulesOfModels()
{
    ui::FiguresModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInsight(insight());
    app::Insight other = insight();
    other.compares = false;
    model.setInsight(other);
    QCOMPARE(model.columnCount(), 2);
    model.setInsight({});
    QCOMPARE(model.points(), 0);
    model.setInsight(insight());
    QCOMPARE(model.points(), 2);
}

void TestFiguresModel::saysAnUndefinedFigureAsADash()
{
    const ui::ChartFace face = ui::InsightWords::face(insight());
    QCOMPARE(face.spoken(0), u"10/2026: Greetings sent –, Previous period 0.25 (08/2026)"_s);
    QCOMPARE(ui::ChartFace::number(9'007'199'254'740'991), u"9,007,199,254,740,991"_s); // to the last digit
    QCOMPARE(ui::UnitWords::change(share(), std::nullopt, 3), QString());
    QCOMPARE(ui::UnitWords::change(share(), 3, std::nullopt), QString());
    QCOMPARE(ui::InsightWords::shortChange(3, std::nullopt), u"–"_s);
}

MK_TEST(TestFiguresModel)
#include "tst_figures_model.moc"
