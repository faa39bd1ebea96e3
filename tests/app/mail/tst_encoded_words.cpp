#include "app/mail/encoded_words.h"
#include "app/mail/mail_charset.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;

/// Text in the fields of a mail, both ways (RFC 2047).
class TestEncodedWords final : public QObject
{
    Q_OBJECT
private slots:
    void readsWords_data();
    void readsWords();
    void readsCharsets_data();
    void readsCharsets();
    void writesPlainTextAsItIs();
    void writesTheShorterForm();
    void foldsWithinItsLines();
    void givesBackWhatWasWritten();
    void takesNoLongerThanTheFieldIsLong();
};

namespace {

/// The value of the one field in the bytes, unfolded.
QByteArray unfolded(QByteArray field)
{
    return field.replace("\r\n", QByteArray()).sliced(field.indexOf(':') + 2);
}

QByteArray fieldOf(const QString &text)
{
    app::HeaderLine line("Subject");
    app::addText(line, text);
    return line.bytes();
}

} // namespace

void TestEncodedWords::readsWords_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &value, const QString &text) {
        QTest::newRow(name) << value << text;
    };
    row("plain", "Hello", u"Hello"_s);
    row("base64", "=?UTF-8?B?Q2jDoG8=?=", u"Chào"_s);
    row("quoted", "=?utf-8?q?Ch=C3=A0o_ch=E1=BB=8B?=", u"Chào chị"_s);
    row("with a language", "=?UTF-8*vi?Q?Ch=C3=A0o?=", u"Chào"_s);
    row("text around", "Re: =?UTF-8?B?Q2jDoG8=?= Lan", u"Re: Chào Lan"_s);
    row("no blank around", "Re:=?UTF-8?B?Q2jDoG8=?=Lan", u"Re:ChàoLan"_s);
    row("two words are one", "=?UTF-8?B?Q2jDoG8=?= \t =?UTF-8?Q?_Lan?=", u"Chào Lan"_s);
    row("a character split between them", "=?UTF-8?Q?Ch=C3?= =?UTF-8?Q?=A0o?=", u"Chào"_s);
    row("the same in base64", "=?UTF-8?B?Q2jD?= =?utf-8?B?oG8=?=", u"Chào"_s);
    row("text behind a padded word", "=?UTF-8?B?Q2jDoG8=?= =?UTF-8?B?IExhbg==?= a", u"Chào Lan a"_s);
    row("two charsets", "=?UTF-8?B?Q2jDoG8=?= =?iso-8859-1?Q?=E0?=", u"Chàoà"_s);
    row("blanks within", "=?UTF-8?Q?Ch=C3=A0o ch=E1=BB=8B?=", u"Chào chị"_s);
    row("bytes of another charset than named", "=?UTF-8?Q?caf=E9?=", u"café"_s);
    row("unknown charset", "=?x-none?Q?abc?= d", u"=?x-none?Q?abc?= d"_s);
    row("unknown encoding", "=?UTF-8?X?abc?=", u"=?UTF-8?X?abc?="_s);
    row("without its end", "=?UTF-8?Q?abc", u"=?UTF-8?Q?abc"_s);
    row("no base64", "=?UTF-8?B?a%b?=", u"=?UTF-8?B?a%b?="_s);
    row("only the beginning", "=?", u"=?"_s);
    row("a word behind a broken one", "=?UTF-8?Q =?UTF-8?Q?Ch=C3=A0o?=", u"=?UTF-8?Q Chào"_s);
    row("raw UTF-8", "Ch\xC3\xA0o", u"Chào"_s);
    row("raw windows-1252", "caf\xE9", u"café"_s);
    row("no line breaks in the text", "=?UTF-8?Q?a=0D=0ABcc:_b?=", u"a  Bcc: b"_s);
}

void TestEncodedWords::readsWords()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QCOMPARE(app::decodedWords(value), text);
}

void TestEncodedWords::readsCharsets_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("windows-1258") << "Windows-1258"_ba
                                  << "Ti\xEA\xF2m hoa"_ba << u"Tiệm hoa"_s;
    QTest::newRow("tcvn3") << "x-viet-tcvn5712"_ba
                           << "Nguy\xD4n"_ba << u"Nguyễn"_s;
    QTest::newRow("iso-8859-1 that is windows-1252") << "ISO-8859-1"_ba
                                                     << "\x93Hoa\x94"_ba << u"“Hoa”"_s;
    if (QStringDecoder("koi8-r").isValid()) // Qt knows it by its ICU only
        QTest::newRow("koi8-r") << "koi8-r"_ba
                                << "\xC4\xC1"_ba << u"да"_s;
    QTest::newRow("ascii that is UTF-8") << "us-ascii"_ba << QByteArray("Chào") << u"Chào"_s;
    QTest::newRow("no charset, UTF-8") << QByteArray() << QByteArray("Chào") << u"Chào"_s;
    QTest::newRow("cut off within a character")
        << "utf-8"_ba << QByteArray("Chào ch\xE1\xBB") << u"Chào ch"_s;
    QTest::newRow("unknown, windows-1252") << "x-none"_ba
                                           << "caf\xE9"_ba << u"café"_s;
    QTest::newRow("no charset, windows-1258")
        << QByteArray() << "T\xF4i t\xFD\xCC ch\xF4\xECi nh\xE2\xF2n th\xFD"_ba << u"Tôi từ chối nhận thư"_s;
}

void TestEncodedWords::readsCharsets()
{
    QFETCH(QByteArray, charset);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(app::mailText(charset, bytes), text);
}

void TestEncodedWords::writesPlainTextAsItIs()
{
    QCOMPARE(fieldOf(u"Your order is ready"_s), "Subject: Your order is ready\r\n"_ba);
    QCOMPARE(fieldOf({}), "Subject: \r\n"_ba);
    // What would not come back the same.
    for (const QString &text : {u"=?UTF-8?Q?a?="_s, u" a"_s, u"a "_s, u"a  b"_s}) {
        QVERIFY2(fieldOf(text).startsWith("Subject: =?UTF-8?"), qPrintable(text));
        QCOMPARE(app::decodedWords(unfolded(fieldOf(text))), text);
    }
}

void TestEncodedWords::writesTheShorterForm()
{
    QCOMPARE(fieldOf(u"Hello from Huế"_s), "Subject: =?UTF-8?Q?Hello_from_Hu=E1=BA=BF?=\r\n"_ba);
    QCOMPARE(fieldOf(u"Chúc mừng"_s), "Subject: =?UTF-8?B?Q2jDumMgbeG7q25n?=\r\n"_ba);
}

void TestEncodedWords::foldsWithinItsLines()
{
    const QString emoji = u"\U0001F339"_s;
    for (const QString &text :
         {u"Chúc mừng sinh nhật chị Lan "_s.repeated(20), u"plain words "_s.repeated(30).trimmed(),
          emoji.repeated(100), QString(500, u'x'), u"plain text and one ế "_s.repeated(9)}) {
        const QByteArray field = fieldOf(text);
        for (const QByteArray &line : field.split('\n')) {
            QVERIFY2(line.size() <= 77, line.constData()); // with its carriage return
            for (const QByteArray &word : line.trimmed().split(' ')) {
                QVERIFY(word.size() <= 75);
                if (!word.startsWith("=?"))
                    continue;
                const QString alone = app::decodedWords(word); // so each holds whole characters
                QVERIFY2(text.contains(alone) && !alone.contains(QChar::ReplacementCharacter),
                         word.constData());
            }
        }
        QCOMPARE(app::decodedWords(unfolded(field)), text);
    }
}

void TestEncodedWords::givesBackWhatWasWritten()
{
    QRandomGenerator random(2047);
    const QStringList letters{u"a"_s, u" "_s, u"ế"_s, u"đ"_s,  u"\U0001F339"_s,
                              u"="_s, u"?"_s, u"_"_s, u"\""_s, u"\\"_s};
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int length = random.bounded(120); length > 0; --length)
            text += letters.at(random.bounded(letters.size()));
        QCOMPARE(app::decodedWords(unfolded(fieldOf(text))), text);
    }
}

void TestEncodedWords::takesNoLongerThanTheFieldIsLong()
{
    test::CpuTimer timer;
    for (const QByteArray &piece : {"=?"_ba, "=?UTF-8?Q?"_ba, "=?UTF-8?B?"_ba, "=?UTF-8?Q?a?= "_ba, "?="_ba})
        app::decodedWords(piece.repeated(1'000'000 / static_cast<int>(piece.size())));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

MK_TEST(TestEncodedWords)
#include "tst_encoded_words.moc"
