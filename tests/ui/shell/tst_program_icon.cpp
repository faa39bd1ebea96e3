#include "tests/support/test_main.h"
#include "ui/shell/program_icon.h"

#include <QImage>
#include <QTest>

/// The program's icon is there in every size that is asked for, and is a picture, not a blank.
class TestProgramIcon final : public QObject
{
    Q_OBJECT
private slots:
    void isDrawnInItsOwnSize_data();
    void isDrawnInItsOwnSize();
};

void TestProgramIcon::isDrawnInItsOwnSize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 24, 32, 48, 128})
        QTest::addRow("%d pixels", size) << size;
}

void TestProgramIcon::isDrawnInItsOwnSize()
{
    QFETCH(int, size);
    const QSize wanted(size, size);
    const QIcon icon = ui::programIcon();
    QVERIFY(icon.availableSizes().contains(wanted));
    const QImage image = icon.pixmap(wanted, 1.0).toImage();
    QCOMPARE(image.size(), wanted);
    QCOMPARE(image.pixelColor(0, 0).alpha() < 128, true); // round corners
    const QColor ground = image.pixelColor(size / 2, size / 14);
    QVERIFY2(ground.alpha() == 255 && ground.green() > ground.red() + 60, qPrintable(ground.name()));
}

MK_TEST(TestProgramIcon)
#include "tst_program_icon.moc"
