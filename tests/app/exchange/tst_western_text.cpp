#include "app/exchange/central_text.h"
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
    void doubtsWordsOfCentralEurope_data();
    void doubtsWordsOfCentralEurope();
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

// As Windows-1252 shows what was written in Windows-1250.
void TestWesternText::doubtsWordsOfCentralEurope_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("word");
    QTest::newRow("Czech") << QStringList{u"KH1"_s, u"Jiøí Dvoøák"_s} << u"Jiøí"_s;
    QTest::newRow("a Czech surname") << QStringList{u"Jan Èermák"_s} << u"Èermák"_s;
    QTest::newRow("Polish") << QStringList{u"Anna Wiœniewska"_s} << u"Wiœniewska"_s;
    QTest::newRow("Polish with signs") << QStringList{u"Pawe³a 5"_s} << u"Pawe³a"_s;
    QTest::newRow("Polish with a sign first") << QStringList{u"(£ukasz)"_s} << u"£ukasz"_s;
    QTest::newRow("a Polish town") << QStringList{u"Gdañsk"_s} << u"Gdañsk"_s;
    QTest::newRow("Hungarian") << QStringList{u"Szabó Gyõzõ"_s} << u"Gyõzõ"_s;
    QTest::newRow("Croatian") << QStringList{u"Ivan Kovaèiæ"_s} << u"Kovaèiæ"_s;
    QTest::newRow("nothing") << QStringList{u"Lan"_s, QString()} << QString();
    QTest::newRow("Spanish") << QStringList{u"¿Qué? Núñez Ibáñez, Ñuñoa"_s} << QString();
    QTest::newRow("French") << QStringList{u"Hélène Brûlé, sœur; fœtus, L’Hôpital-Noël"_s} << QString();
    QTest::newRow("Portuguese") << QStringList{u"João Simões, Inês Magalhães, Guimarães"_s} << QString();
    QTest::newRow("German") << QStringList{u"Jürgen Müller, Straße 5, 30 m³, 5 £"_s} << QString();
    QTest::newRow("Danish and Norwegian") << QStringList{u"Søren Kjær, Bjørn Gåsøy, Ærø"_s} << QString();
    QTest::newRow("Italian") << QStringList{u"Niccolò, Forlì, perché, Nicolò Cantù"_s} << QString();
    QTest::newRow("Vietnamese of these letters")
        << QStringList{u"Hà Võ Thìn, Lê Bèo, Bùi Chí"_s} << QString();
}

void TestWesternText::doubtsWordsOfCentralEurope()
{
    QFETCH(const QStringList, fields);
    QTEST(app::centralWordIn(fields), "word");
}

MK_TEST(TestWesternText)
#include "tst_western_text.moc"
