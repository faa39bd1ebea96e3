#include "app/core/nfc.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestNfc final : public QObject
{
    Q_OBJECT
private slots:
    void composesAsQtDoes();
    void breaksLongRunsAndStaysTheSame();
};

void TestNfc::composesAsQtDoes()
{
    for (const QString &text : {u"Nguyễn Thị Hương, khách quen"_s, u"🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸🌸"_s, QString()}) {
        QCOMPARE(app::nfc(text.normalized(QString::NormalizationForm_D)), text);
        QCOMPARE(app::nfc(text), text);
    }
}

void TestNfc::breaksLongRunsAndStaysTheSame()
{
    QString marks = u"a"_s;
    while (marks.size() < 500)
        marks += u"\u0301\u0323\u031B"_s;
    const QString once = app::nfc(marks);
    QVERIFY(once.contains(QChar(0x034F)));
    QCOMPARE(app::nfc(once), once);
}

MK_TEST(TestNfc)
#include "tst_nfc.moc"
