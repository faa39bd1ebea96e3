#include "tests/app/exchange/checked_text.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The encoding of a list as its reader says it goes before what its bytes look like.
class TestSaidEncoding final : public QObject
{
    Q_OBJECT
private slots:
    void believesWhatIsSaidOfTheEncoding_data();
    void believesWhatIsSaidOfTheEncoding();
    void refusesWhatIsNotAsSaid();
    void refusesUtf8UnderAnotherName();
    void refusesUtf8WhoseLettersComeLate();
    void namesEachEncoding();
};

void TestSaidEncoding::believesWhatIsSaidOfTheEncoding_data()
{
    using enum app::TextEncoding;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<app::TextEncoding>("said");
    QTest::addColumn<QString>("text");
    QTest::newRow("a word of TCVN3") << QByteArray("H\xB5\n") << Tcvn3 << u"Hà\n"_s;
    QTest::newRow("a word of VNI") << QByteArray("Ha\xF8\n") << Vni << u"Hà\n"_s;
    QTest::newRow("a word of Windows-1258") << QByteArray("N\xF4\xF2i\n") << Windows1258 << u"Nội\n"_s;
    QTest::newRow("Western Europe") << QByteArray("Ren\xE9 \x80 5\n") << Windows1252 << u"René € 5\n"_s;
    QTest::newRow("UTF-8") << u"Hà\n"_s.toUtf8() << Utf8 << u"Hà\n"_s;
    QTest::newRow("UTF-8, whatever it looks like")
        << u"NguyÔn V¨n §øc Hµ Néi\n"_s.toUtf8() << Utf8 << u"NguyÔn V¨n §øc Hµ Néi\n"_s;
    QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + u"Hà\n"_s.toUtf8() << Utf8 << u"Hà\n"_s;
    QTest::newRow("TCVN3 saved as Unicode") << u"§øc\n"_s.toUtf8() << Tcvn3 << u"Đức\n"_s;
    QTest::newRow("UTF-16 without a mark") << QByteArray("H\0\xE0\0\n\0", 6) << Utf16 << u"Hà\n"_s;
    QTest::newRow("UTF-16 the other way round") << QByteArray("\0H\0\xE0\0\n", 6) << Utf16 << u"Hà\n"_s;
    QTest::newRow("ASCII alone") << QByteArray("Lan\n") << Vni << u"Lan\n"_s;
}

void TestSaidEncoding::believesWhatIsSaidOfTheEncoding()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const app::TextEncoding, said);
    QFETCH(const QString, text);
    QString told;
    const auto read = textOf(bytes, &told, said);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(QString::fromUtf8(*read), text);
    QVERIFY2(told.startsWith(app::nameOf(said)), qPrintable(told)); // UTF-16 says its order, too
}

void TestSaidEncoding::refusesWhatIsNotAsSaid()
{
    QVERIFY(!textOf("H\xB5\n", nullptr, app::TextEncoding::Utf8));
    QString told;
    QVERIFY(textOf(QByteArray("\xFF\xFEH\0\xE0\0", 6), &told, app::TextEncoding::Vni));
    QCOMPARE(told, u"UTF-16LE"_s); // its mark is no guess
}

void TestSaidEncoding::refusesUtf8UnderAnotherName()
{
    using enum app::TextEncoding;
    for (const QString &text :
         {u"Nguyễn Văn Đức\n"_s, u"Nguyễn\n"_s.normalized(QString::NormalizationForm_D)}) {
        for (const auto said : {Utf16, Windows1258, Tcvn3, Vni, Windows1252}) {
            for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
                const auto read = textOf(mark + text.toUtf8(), nullptr, said);
                QVERIFY(!read);
                QCOMPARE(read.error().detail,
                         u"the file is UTF-8, not %1; leave --encoding out"_s.arg(app::nameOf(said)));
            }
        }
    }
}

void TestSaidEncoding::refusesUtf8WhoseLettersComeLate()
{
    const QByteArray early = "L\xC3\xAA\n" + QByteArray(300 * 1024, 'x') + '\n'; // in a chunk of its own
    QVERIFY(!textOf(early + u"Nguyễn\n"_s.toUtf8(), nullptr, app::TextEncoding::Vni));
}

void TestSaidEncoding::namesEachEncoding()
{
    const QStringList keys = app::textEncodingKeys();
    QCOMPARE(keys, (QStringList{u"utf-8"_s, u"utf-16"_s, u"windows-1258"_s, u"tcvn3"_s, u"vni"_s,
                                u"windows-1252"_s}));
    for (const QString &key : keys)
        QCOMPARE(app::keyOf(*app::textEncodingOf(key.toUpper())), key);
    QVERIFY(!app::textEncodingOf(u"latin-9"));
}

MK_TEST(TestSaidEncoding)
#include "tst_said_encoding.moc"
