#include "app/people/name_spelling.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Names cleaned, and which are spellings of one.
class TestNameSpelling final : public QObject
{
    Q_OBJECT
private slots:
    void cleansBlanksAndComposition();
    void treatsSpellingsOfOneNameAlike_data();
    void treatsSpellingsOfOneNameAlike();
    void keepsDifferentNamesApart_data();
    void keepsDifferentNamesApart();
};

void TestNameSpelling::cleansBlanksAndComposition()
{
    QCOMPARE(app::cleanName(u"  Nguyễn\u00A0 Thị \t Hương\u200B "), u"Nguyễn Thị Hương"_s);
    QCOMPARE(app::cleanName(u"Nguyễn"_s.normalized(QString::NormalizationForm_D)), u"Nguyễn"_s);
    QCOMPARE(app::cleanName(u"\u202ALan\u202C\u0007"), u"Lan"_s);
    QCOMPARE(app::cleanName(u" \n "), QString());
}

void TestNameSpelling::treatsSpellingsOfOneNameAlike_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("tone of oa") << u"Lê Hoà"_s << u"lê hòa"_s;
    QTest::newRow("tone of uy") << u"Thuý"_s << u"Thúy"_s;
    QTest::newRow("tone of qu") << u"Quý"_s << u"Qúy"_s;
    QTest::newRow("y or i at the end") << u"Lý"_s << u"Lí"_s;
    QTest::newRow("y or i with a hook") << u"Mỹ"_s << u"Mĩ"_s;
    QTest::newRow("y or i after qu") << u"Quý"_s << u"Quí"_s;
    QTest::newRow("case and blanks") << u"NGUYỄN  HOA "_s << u"Nguyễn Hoa"_s;
    QTest::newRow("composition") << u"Nguyễn"_s << u"Nguyễn"_s.normalized(QString::NormalizationForm_D);
}

void TestNameSpelling::treatsSpellingsOfOneNameAlike()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY2(app::sameName(a, b), qPrintable(app::nameEqualityKey(a) + u" / "_s + app::nameEqualityKey(b)));
}

void TestNameSpelling::keepsDifferentNamesApart_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("another tone") << u"Hoa"_s << u"Hòa"_s;
    QTest::newRow("another vowel") << u"Hà"_s << u"Hạ"_s;
    QTest::newRow("uy is not ui") << u"Thúy"_s << u"Thúi"_s;
    QTest::newRow("ay is not ai") << u"Hay"_s << u"Hai"_s;
    QTest::newRow("d is not đ") << u"Dung"_s << u"Đung"_s;
    QTest::newRow("another word") << u"Lê Hà"_s << u"Lê Hà An"_s;
}

void TestNameSpelling::keepsDifferentNamesApart()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QVERIFY(!app::sameName(a, b));
}

MK_TEST(TestNameSpelling)
#include "tst_name_spelling.moc"
