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
    QTest::newRow("nothing") << QString() << QString();
}

void TestFold::foldsAccentsCaseAndStrokes()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(db::fold(text), folded);
}

MK_TEST(TestFold)
#include "tst_fold.moc"
