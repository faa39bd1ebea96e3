#include "app/exchange/western_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Lists of Western Europe, told from those in other encodings.
class TestWesternText final : public QObject
{
    Q_OBJECT
private slots:
    void knowsWesternText_data();
    void knowsWesternText();
};

void TestWesternText::knowsWesternText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("western");
    QTest::newRow("one word") << QByteArray("KH1;Ren\xE9;0912345678\n") << true;
    QTest::newRow("Spanish") << u"José García;¿Qué?;Ñuñoa;Calle Mayor nº 5, 3ª\n"_s.toLatin1() << true;
    QTest::newRow("German") << u"Jürgen Müller;Köln;5 °C\n"_s.toLatin1() << true;
    QTest::newRow("signs of Windows") << QByteArray("L\x92\xE9t\xE9 \x96 caf\xE9 \x80 5") << true;
    QTest::newRow("beside words of either language") << QByteArray("Fran\xE7ois;L\xEA;H\xE0") << true;
    QTest::newRow("a short word beside a longer one") << u"Zoé Noël, été"_s.toLatin1() << true;
    QTest::newRow("a word of either language") << QByteArray("Th\xED") << false;
    QTest::newRow("a word of TCVN3") << QByteArray("Nguy\xD4n") << false;
    QTest::newRow("a word of TCVN3 with small letters") << QByteArray("H\xEFng") << false;
    QTest::newRow("a word of TCVN3 with a sign") << QByteArray("\xAE\xB5o") << false;
    QTest::newRow("as many words of TCVN3") << QByteArray("H\xEFng;Jos\xE9") << false;
    QTest::newRow("a word of VNI") << QByteArray("Nguye\xE3n") << false;
    QTest::newRow("a word of Windows-1258") << QByteArray("Nguy\xEA\xDEn") << false;
    // "Иван Смолин, Анна Ким, Олег Новиков, Елена Волкова, Никита Павлов" and "Μαρία Κόλλια".
    QTest::newRow("Russian in Windows-1251")
        << u"Èâàí Ñìîëèí, Àííà Êèì, Îëåã Íîâèêîâ, Åëåíà Âîëêîâà, Íèêèòà Ïàâëîâ"_s.toLatin1() << false;
    QTest::newRow("Greek in Windows-1253") << u"Ìáñßá Êüëëéá"_s.toLatin1() << false;
    QTest::newRow("UTF-8 with a bad byte") << QByteArray("L\xC3\xAA;Jos\xE9") << false;
    QTest::newRow("a byte that is no letter there") << QByteArray("Jos\xE9 \x81") << false;
    QTest::newRow("a bad byte") << QByteArray("c\xFF") << false;
    QTest::newRow("ASCII") << QByteArray("Lan;0912345678\n") << false;
}

void TestWesternText::knowsWesternText()
{
    QFETCH(const QByteArray, bytes);
    QTEST(app::isWestern(bytes), "western");
}

MK_TEST(TestWesternText)
#include "tst_western_text.moc"
