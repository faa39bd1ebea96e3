#include "tests/support/test_main.h"
#include "ui/insights/chart_scale.h"

#include "ui/insights/chart_colors.h"
#include "ui/theme/palette.h"
#include "ui/theme/roles.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

class TestChartScale final : public QObject
{
    Q_OBJECT
private slots:
    void roundsAxes_data();
    void roundsAxes();
    void labelsAtMostTwelveDates();
    void writesDatesOfTheLocale();
    void givesEightHues();
};

void TestChartScale::roundsAxes_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<double>("step");
    QTest::newRow("counts") << 12.0 << 595.0 << true << 0.0 << 600.0 << 100.0;
    QTest::newRow("few counts have no halves") << 0.0 << 2.0 << true << 0.0 << 2.0 << 1.0;
    QTest::newRow("nothing but zero") << 0.0 << 0.0 << true << 0.0 << 1.0 << 1.0;
    QTest::newRow("shares") << 0.1 << 0.88 << false << 0.0 << 1.0 << 0.2;
    QTest::newRow("below zero") << -40.0 << 60.0 << true << -40.0 << 60.0 << 20.0;
    QTest::newRow("money") << 0.0 << 1250000.0 << true << 0.0 << 1500000.0 << 500000.0;
}

void TestChartScale::roundsAxes()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, whole);
    const ui::Scale scale = ui::roundScale(low, high, whole);
    QTEST(scale.min, "min");
    QTEST(scale.max, "max");
    QTEST(scale.step, "step");
}

void TestChartScale::labelsAtMostTwelveDates()
{
    for (int count = 0; count < 800; ++count) {
        const QList<int> chosen = ui::labelledDates(count);
        QVERIFY(chosen.size() <= 12);
        QCOMPARE(chosen.isEmpty(), count == 0);
        QVERIFY(count == 0 || (chosen.first() == 0 && chosen.last() < count));
    }
    QCOMPARE(ui::labelledDates(12).size(), 12);
}

void TestChartScale::writesDatesOfTheLocale()
{
    const QLocale vietnamese(QLocale::Vietnamese, QLocale::Vietnam);
    QCOMPARE(ui::axisLabel(QDate(2026, 11, 2), u"day"_s, false, vietnamese), u"02/11"_s);
    QCOMPARE(ui::axisLabel(QDate(2026, 11, 2), u"week"_s, true, vietnamese), u"02/11/2026"_s);
    QCOMPARE(ui::axisLabel(QDate(2026, 11, 1), u"month"_s, false, vietnamese), u"11/2026"_s);
}

void TestChartScale::givesEightHues()
{
    for (const bool dark : {false, true}) {
        QSet<QRgb> hues;
        for (int i = 0; i < ui::kChartHues; ++i)
            hues.insert(ui::chartHue(i, dark).rgb());
        QCOMPARE(int(hues.size()), ui::kChartHues);
        QCOMPARE(ui::chartHue(0, dark), ui::colorOf(ui::Role::Accent, dark));
        QCOMPARE(ui::chartHue(8, dark), ui::chartHue(0, dark));
    }
}

MK_TEST(TestChartScale)
#include "tst_chart_scale.moc"
