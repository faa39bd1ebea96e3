#include "app/core/vietnamese_syllable.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestVietnameseSyllable final : public QObject
{
    Q_OBJECT
private slots:
    void knowsASyllable_data();
    void knowsASyllable();
};

void TestVietnameseSyllable::knowsASyllable_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("syllable");
    QTest::newRow("accents") << u"Nguyễn"_s << true;
    QTest::newRow("none") << u"Lan"_s << true;
    QTest::newRow("capitals") << u"ĐƯỜNG"_s << true;
    QTest::newRow("accents apart") << u"Le\u0302"_s << true;
    QTest::newRow("two tones") << u"la\u0301\u0300n"_s << false;
    QTest::newRow("letters of another language") << u"Smith"_s << false;
    QTest::newRow("two syllables") << u"Lananh"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestVietnameseSyllable::knowsASyllable()
{
    QFETCH(const QString, word);
    QTEST(app::isVietnameseSyllable(word), "syllable");
}

MK_TEST(TestVietnameseSyllable)
#include "tst_vietnamese_syllable.moc"
