#include "db/core/fold.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFold final : public QObject
{
    Q_OBJECT
private slots:
    void foldsAccentsCaseAndStrokes_data();
    void foldsAccentsCaseAndStrokes();
    void foldsEachCharacterAsUnicodeDoes();
};

void TestFold::foldsAccentsCaseAndStrokes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("d with stroke, both cases") << u"Đặng đào"_s << u"dang dao"_s;
    QTest::newRow("two marks on one letter") << u"Nguyễn Thị Ước"_s << u"nguyen thi uoc"_s;
    QTest::newRow("decomposed input") << u"Nguyễn"_s.normalized(QString::NormalizationForm_D) << u"nguyen"_s;
    QTest::newRow("other characters are one blank") << u"  Hà,;  (chị) \t"_s << u"ha chi"_s;
    QTest::newRow("e-mail stays whole") << u"Lan.Tran-2_x@Example.VN"_s << u"lan.tran-2_x@example.vn"_s;
    QTest::newRow("full-width digits") << u"０９１２"_s << u"0912"_s;
    QTest::newRow("one character that becomes several") << u"Straße ½"_s << u"straße 1 2"_s;
    QTest::newRow("a script without a table") << u"Nguyễn 李 Đức"_s << u"nguyen 李 duc"_s;
    QTest::newRow("a sign with a mark of its own") << u"a¨b"_s << u"a b"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestFold::foldsAccentsCaseAndStrokes()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(db::fold(text), folded);
}

/// A character that is not in the quick table sends the whole text through the tables of Unicode.
void TestFold::foldsEachCharacterAsUnicodeDoes()
{
    for (char16_t unit = 1; unit < 0x2000; ++unit) {
        const QString text = u"Ạx "_s + QChar(unit) + u" yĐ"_s + QChar(unit) + u"z"_s;
        const QString elsewhere = db::fold(text + u" 李"_s);
        QCOMPARE(db::fold(text) + u" 李"_s, elsewhere);
    }
}

MK_TEST(TestFold)
#include "tst_fold.moc"
