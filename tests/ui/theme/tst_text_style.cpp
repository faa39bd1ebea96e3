#include "ui/theme/text_style.h"

#include "tests/support/test_main.h"

#include <QApplication>
#include <QDate>
#include <QFontMetrics>

using namespace Qt::StringLiterals;

/// Room that is measured for a text holds it.
class TestTextStyle final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_before = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_before); }
    void measuresRoomForTheWholeText_data();
    void measuresRoomForTheWholeText();

private:
    QFont m_before;
};

void TestTextStyle::measuresRoomForTheWholeText_data()
{
    QTest::addColumn<double>("points");
    for (const double points : {9.0, 10.0, 10.5, 11.0, 12.0}) // of 10.5 a day is 37.2 pixels wide
        QTest::addRow("%g points", points) << points;
}

void TestTextStyle::measuresRoomForTheWholeText()
{
    QFETCH(const double, points);
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QApplication::setFont(font);
    for (const auto style : {ui::TextStyle::Body, ui::TextStyle::Strong, ui::TextStyle::Secondary}) {
        const QFontMetrics metrics(ui::fontOf(style));
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            const QString text = day.toString(u"dd/MM"_s);
            QCOMPARE(metrics.elidedText(text, Qt::ElideRight, ui::uncutWidth(text, style)), text);
        }
    }
}

MK_TEST(TestTextStyle)
#include "tst_text_style.moc"
