#include "tests/support/test_main.h"
#include "ui/insights/chart_view.h"

#include "ui/insights/chart_colors.h"
#include "ui/theme/roles.h"

#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// A chart in a window, where a line has a hole.
class TestChartView final : public QObject
{
    Q_OBJECT
private slots:
    void marksNothingWhereALineIsUndefined();
    void keepsRoomForItsAxesUnderALongLegend();
};

void TestChartView::marksNothingWhereALineIsUndefined()
{
    ui::ChartFace face;
    face.spec.by = u"month"_s;
    face.spec.dates = {QDate(2026, 9, 1), QDate(2026, 10, 1), QDate(2026, 11, 1)};
    face.spec.lines = {{u"Share"_s, {0.5, std::nullopt, 0.5}}, {u"Other"_s, {1, 1, 1}}};
    face.dates = {u"09/2026"_s, u"10/2026"_s, u"11/2026"_s};
    ui::ChartView view;
    view.setAccessibleName(u"Share"_s);
    view.setFace(face);
    view.resize(800, 500);
    view.show();
    QTRY_VERIFY(view.isDrawn());
    const auto dotAt = [&view](int point, double value) {
        view.mark(point);
        return view.grab().toImage().pixelColor((view.placeOf(point, value) - QPointF(2, 2)).toPoint());
    };
    QCOMPARE(dotAt(0, 0.5), ui::chartHue(0, false));
    QCOMPARE(dotAt(1, 1), ui::chartHue(1, false));
    QVERIFY(dotAt(1, 0) != ui::chartHue(0, false)); // undefined is not 0
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(1, 0).toPoint());
    QCOMPARE(view.chosenLine(), -1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(0, 0.5).toPoint());
    QCOMPARE(view.chosenLine(), 0);
}

void TestChartView::keepsRoomForItsAxesUnderALongLegend()
{
    ui::ChartFace face;
    face.spec.by = u"month"_s;
    face.spec.dates = {QDate(2026, 9, 1), QDate(2026, 10, 1), QDate(2026, 11, 1)};
    for (const QString &name : {u"Planned"_s, u"Sent to everybody"_s, u"Skipped by the rules"_s, u"Failed"_s})
        face.spec.lines.append({name, {100, 200, 150}});
    QWidget card;
    auto *picture = new ui::ChartView;
    picture->setPicture();
    picture->setFace(face);
    auto *column = new QVBoxLayout(&card);
    column->addWidget(picture);
    card.resize(1200, 60);
    card.show();
    QTRY_VERIFY(picture->isDrawn());
    const int oneLine = card.minimumSizeHint().height();
    card.resize(200, 60); // each name has a line of its own
    QTRY_VERIFY(card.minimumSizeHint().height() > oneLine);
    QTRY_VERIFY(picture->isDrawn() && picture->height() == picture->minimumSizeHint().height());
    // The words of the values stand closer than this where Qt Charts cuts them to dots.
    const double step = picture->placeOf(0, 0).y() - picture->placeOf(0, 100).y();
    QVERIFY2(step >= picture->fontMetrics().height(), qPrintable(QString::number(step)));
}

MK_TEST(TestChartView)
#include "tst_chart_view.moc"
