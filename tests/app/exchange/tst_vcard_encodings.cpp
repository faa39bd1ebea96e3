#include "card_cells.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Address cards in whichever encoding they come.
class TestVcardEncodings final : public QObject
{
    Q_OBJECT
private slots:
    void unfoldsWithinACharacter();
    void readsQuotedPrintable();
    void readsTheEncodingThatIsNamed_data();
    void readsTheEncodingThatIsNamed();
    void guessesAnOldEncodingWithoutName();
    void readsUtf16();
};

void TestVcardEncodings::unfoldsWithinACharacter()
{
    const QByteArray name("FN:Nguy\xE1\xBB\x85n Th\xE1\xBB\x8B Lan");
    for (qsizetype fold = 1; fold < name.size(); ++fold) {
        for (const QByteArray &blank : {QByteArray("\r\n "), QByteArray("\n\t"), QByteArray("\r ")}) {
            const CardCells read = CardCells::ofLines(QByteArray(name).insert(fold, blank));
            QCOMPARE(read.error, QString());
            QCOMPARE(read.cards.value(0).value(u"full_name"_s), u"Nguyễn Thị Lan"_s);
        }
    }
    // 2.1 folds at a blank, which stays, but nobody's blank stands in a character.
    QCOMPARE(CardCells::ofLines("NOTE:hoa\r\n hồng", "2.1").cards.value(0).value(u"note"_s), u"hoa hồng"_s);
    QCOMPARE(CardCells::ofLines("NOTE:h\xE1\xBB\r\n \x93"
                                "ng",
                                "2.1")
                 .cards.value(0)
                 .value(u"note"_s),
             u"hồng"_s);
}

void TestVcardEncodings::readsQuotedPrintable()
{
    const CardCells read =
        CardCells::ofLines("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nguy=E1=BB=85n;Lan;Th=E1=BB=8B;;\r\n"
                           "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Nguy=E1=BB=85n Th=E1=BB=\r\n"
                           "=8B Lan\r\n"
                           "NOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:th=C3=ADch=\r\n"
                           " hoa=0D=0Ah=E1=BA=B9n 5h=3D17h\r\n"
                           "TITLE;ENCODING=QUOTED-PRINTABLE:K=E1=BA=BF to=C3=A1n=\r\n",
                           "2.1");
    QCOMPARE(read.error, QString());
    const CardCells::Card card = read.cards.value(0);
    QCOMPARE(card.value(u"full_name"_s), u"Nguyễn Thị Lan"_s);
    QCOMPARE(card.value(u"note"_s), u"thích hoa\nhẹn 5h=17h"_s);
    QCOMPARE(card.value(u"occupation"_s), u"Kế toán"_s); // its "=" leads to nothing
}

void TestVcardEncodings::readsTheEncodingThatIsNamed_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("name");
    QTest::newRow("Windows-1258") << QByteArray("FN;CHARSET=windows-1258:L\xEA H\xE0") << u"Lê Hà"_s;
    QTest::newRow("Latin-1") << QByteArray("FN;CHARSET=ISO-8859-1:Ren\xE9") << u"René"_s;
    QTest::newRow("Latin-1 quoted-printable")
        << QByteArray("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ren=E9") << u"René"_s;
    QTest::newRow("UTF-8") << QByteArray("FN;CHARSET=utf-8:L\xC3\xAA") << u"Lê"_s;
    QTest::newRow("one that nobody knows") << QByteArray("FN;CHARSET=x-any:L\xC3\xAA") << u"Lê"_s;
}

void TestVcardEncodings::readsTheEncodingThatIsNamed()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, name);
    const CardCells read = CardCells::ofLines(lines, "2.1");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.cards.value(0).value(u"full_name"_s), name);
}

void TestVcardEncodings::guessesAnOldEncodingWithoutName()
{
    const CardCells read = CardCells::of("BEGIN:VCARD\nVERSION:2.1\nFN:Nguy\xD4n V\xA8n \xA7\xF8"
                                         "c\nEND:VCARD\nBEGIN:VCARD\nFN:L\xAA\nEND:VCARD\n");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.encoding, u"TCVN3"_s);
    QCOMPARE(read.cards.value(0).value(u"full_name"_s), u"Nguyễn Văn Đức"_s);
    QCOMPARE(read.cards.value(1).value(u"full_name"_s), u"Lê"_s);
}

void TestVcardEncodings::readsUtf16()
{
    const QString cards = u"BEGIN:VCARD\r\nFN:Nguyễn Lan 😀\r\nEND:VCARD\r\n"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const CardCells read = CardCells::of(QByteArray(encoder.encode(cards)));
        QCOMPARE(read.cards.value(0).value(u"full_name"_s), u"Nguyễn Lan 😀"_s);
        QVERIFY(read.encoding.startsWith(u"UTF-16"));
    }
}

MK_TEST(TestVcardEncodings)
#include "tst_vcard_encodings.moc"
