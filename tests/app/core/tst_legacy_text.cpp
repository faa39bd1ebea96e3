#include "app/core/legacy_text.h"
#include "app/exchange/csv_reader.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using app::LegacyEncoding;

namespace {

struct Sample
{
    QString text; ///< NFC
    QByteArray tcvn3;
    QByteArray vni;
    QByteArray windows1258;
};

QList<Sample> samples()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/legacy_encodings.csv"));
    QList<Sample> samples;
    if (!file.open(QIODevice::ReadOnly))
        return samples;
    app::CsvReader reader(file);
    QStringList fields;
    while (reader.readRecord(fields).value_or(false))
        samples.append({fields.at(0), QByteArray::fromHex(fields.at(2).toLatin1()),
                        QByteArray::fromHex(fields.at(4).toLatin1()),
                        QByteArray::fromHex(fields.at(5).toLatin1())});
    samples.removeFirst(); // the headings
    return samples;
}

QByteArray bytesOf(const Sample &sample, LegacyEncoding encoding)
{
    return encoding == LegacyEncoding::Tcvn3 ? sample.tcvn3
           : encoding == LegacyEncoding::Vni ? sample.vni
                                             : sample.windows1258;
}

const QList<LegacyEncoding> kEncodings{LegacyEncoding::Windows1258, LegacyEncoding::Tcvn3,
                                       LegacyEncoding::Vni};

} // namespace

/// The encodings of before Unicode, against published bytes.
class TestLegacyText final : public QObject
{
    Q_OBJECT
private slots:
    void decodesEverySample();
    void findsTheEncodingOfAList();
    void findsLettersThatAreUnicodeByFormOnly();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void looksAtLongWordsForAMoment();
    void raisesTheCapitalsOfTcvn3_data();
    void raisesTheCapitalsOfTcvn3();
    void writesVniCapitals();
};

void TestLegacyText::decodesEverySample()
{
    QVERIFY(samples().size() >= 10);
    for (const Sample &sample : samples()) {
        for (const LegacyEncoding encoding : kEncodings)
            QCOMPARE(app::decodeLegacy(QString::fromLatin1(bytesOf(sample, encoding)), encoding),
                     sample.text);
    }
}

void TestLegacyText::findsTheEncodingOfAList()
{
    for (const LegacyEncoding encoding : kEncodings) {
        QByteArray list("Ma KH;Ten;Dien thoai\n");
        for (const Sample &sample : samples())
            list += "KH1;" + bytesOf(sample, encoding) + ";0912345678;lan@example.com\n";
        QVERIFY(app::guessLegacy(list) == encoding);
    }
}

void TestLegacyText::findsLettersThatAreUnicodeByFormOnly()
{
    for (const LegacyEncoding encoding : {LegacyEncoding::Tcvn3, LegacyEncoding::Vni}) {
        QString list;
        for (const Sample &sample : samples())
            list += QString::fromLatin1(bytesOf(sample, encoding)) + u'\n';
        QVERIFY(app::guessLookAlike(list) == encoding);
        QVERIFY(!app::guessLookAlike(list + u"Nguyễn"_s)); // who writes that has Unicode
    }
}

void TestLegacyText::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text"); // in Latin-1
    QTest::newRow("ASCII") << u"Ma KH;Ten;Dien thoai\nKH1;Nguyen Thi Lan;0912345678\n"_s;
    QTest::newRow("French") << u"Société Générale;François Lefèvre;Éloïse Bérénice;Hélène Müller\n"_s;
    QTest::newRow("German") << u"Jürgen Müller;Köln;Größe;Übergrößenträger\n"_s;
    QTest::newRow("Spanish") << u"José García;Ñuñoa;Peñalolén;Martínez\n"_s;
    QTest::newRow("one bad byte") << u"Th\u00ED"_s;
    QTest::newRow("nothing") << QString();
}

void TestLegacyText::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    QVERIFY(!app::guessLegacy(text.toLatin1()));
    QVERIFY(!app::guessLookAlike(text));
}

// Sorting the marks of a letter takes the square of their number.
void TestLegacyText::looksAtLongWordsForAMoment()
{
    const QString word = u'a' + u"\u0301\u0323\u031B"_s.repeated(20'000);
    const test::CpuTimer time;
    QVERIFY(!app::guessLookAlike(word + u' ' + word));
    QVERIFY2(time.elapsed() < 500, qPrintable(QString::number(time.elapsed())));
}

void TestLegacyText::raisesTheCapitalsOfTcvn3_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("text");
    QTest::newRow("a name") << u"NGUYÔN V¡N §øC"_s << u"NGUYỄN VĂN ĐỨC"_s;
    QTest::newRow("one capital") << u"Hµ Néi"_s << u"Hà Nội"_s;
    QTest::newRow("two letters") << u"Mü"_s << u"Mỹ"_s;
}

void TestLegacyText::raisesTheCapitalsOfTcvn3()
{
    QFETCH(QString, letters);
    QTEST(app::decodeLegacy(letters, LegacyEncoding::Tcvn3), "text");
}

void TestLegacyText::writesVniCapitals()
{
    QCOMPARE(app::decodeLegacy(u"NGUYEÃN VAÊN ÑÖÙC, LEÂ THÒ MYÕ, Myõ, Öôùc"_s, LegacyEncoding::Vni),
             u"NGUYỄN VĂN ĐỨC, LÊ THỊ MỸ, Mỹ, Ước"_s);
}

MK_TEST(TestLegacyText)
#include "tst_legacy_text.moc"
