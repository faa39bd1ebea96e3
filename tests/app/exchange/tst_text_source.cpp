#include "app/exchange/text_source.h"

#include "tests/app/exchange/checked_text.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

/// Bytes of a file become checked UTF-8, a window at a time.
class TestTextSource final : public QObject
{
    Q_OBJECT
private slots:
    void readsToTheEnd_data();
    void readsToTheEnd();
    void keepsWhatIsNotConsumed();
    void joinsACharacterCutInTwo();
    void readsTheEncodingsOfBeforeUnicode_data();
    void readsTheEncodingsOfBeforeUnicode();
    void readsUtf8WhoseLettersLatin1HasToo_data();
    void readsUtf8WhoseLettersLatin1HasToo();
    void readsWesternEuropeWithoutBeingTold();
    void knowsUtf16WithoutAMark();
    void endsBeforeTheFirstBadByte_data();
    void endsBeforeTheFirstBadByte();
    void refusesWhatIsNotOpen();
    void refusesAFileThatChangesWhileItIsRead_data();
    void refusesAFileThatChangesWhileItIsRead();
    void countsTheBytesReadNotTheTextMade();
};

void TestTextSource::readsToTheEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("encoding");
    const QString lan = u"Nguyễn Thị Lan 😀\n"_s;
    const auto utf16 = [&](QStringConverter::Encoding encoding) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encode(lan));
    };
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &text,
                        const QString &encoding = u"UTF-8"_s) {
        QTest::newRow(name) << bytes << text << encoding;
    };
    row("nothing", {}, {});
    row("one byte", "x", "x");
    row("UTF-8", lan.toUtf8(), lan.toUtf8());
    row("UTF-8 with its mark", "\xEF\xBB\xBF" + lan.toUtf8(), lan.toUtf8());
    row("a mark and nothing else", "\xEF\xBB\xBF", {});
    row("little-endian UTF-16", utf16(QStringConverter::Utf16LE), lan.toUtf8(), u"UTF-16LE"_s);
    row("big-endian UTF-16", utf16(QStringConverter::Utf16BE), lan.toUtf8(), u"UTF-16BE"_s);
    row("more than one chunk", lan.toUtf8().repeated(50'000), lan.toUtf8().repeated(50'000));
}

void TestTextSource::readsToTheEnd()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, encoding);
    QString told;
    const auto read = textOf(bytes, &told);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == text);
    QCOMPARE(told, encoding);
}

void TestTextSource::keepsWhatIsNotConsumed()
{
    QBuffer buffer;
    buffer.setData("one,two");
    buffer.open(QIODevice::ReadOnly);
    app::TextSource source(buffer);
    QVERIFY(source.advance(0).value());
    QCOMPARE(source.window(), std::string_view("one,two"));
    QVERIFY(source.advance(4).value()); // the end is seen with an empty chunk
    QCOMPARE(source.window(), std::string_view("two"));
    QVERIFY(source.atEnd());
    QVERIFY(!source.advance(0).value());
    QCOMPARE(source.window(), std::string_view("two"));
}

void TestTextSource::joinsACharacterCutInTwo()
{
    // The last byte of a chunk of 256 KiB is the first of three.
    for (const int cut : {1, 2}) {
        const QByteArray text = QByteArray(256 * 1024 - cut, 'x') + "ễ" + "y";
        const auto read = textOf(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == text);
    }
    const auto cutOff = textOf(QByteArray(256 * 1024 - 1, 'x') + "\xE1"); // and nothing comes
    QVERIFY(!cutOff);
    QCOMPARE(cutOff.error().kind, db::ErrorKind::InvalidInput);
}

void TestTextSource::readsTheEncodingsOfBeforeUnicode_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("TCVN3") << QByteArray("Nguy\xD4n V\xA8n \xA7\xF8"
                                         "c; H\xB5 N\xE9i\n")
                           << u"TCVN3"_s;
    QTest::newRow("VNI") << QByteArray("Nguye\xE3n Va\xEAn \xD1\xF6\xF9"
                                       "c; Ha\xF8 No\xE4i\n")
                         << u"VNI"_s;
    QTest::newRow("Windows-1258") << QByteArray("Nguy\xEA\xDEn V\xE3n \xD0\xFD\xEC"
                                                "c; H\xE0 N\xF4\xF2i\n")
                                  << u"Windows-1258"_s;
    QTest::newRow("TCVN3 dressed as Unicode") << u"NguyÔn V¨n §øc; Hµ Néi\n"_s.toUtf8() << u"TCVN3"_s;
}

// Long plain text first, and chunks that end wherever they do.
void TestTextSource::readsTheEncodingsOfBeforeUnicode()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, encoding);
    for (const int plain : {0, 100 * 1024, 256 * 1024 - 5, 300 * 1024}) {
        const QByteArray before = plain == 0 ? QByteArray() : QByteArray(plain, 'x') + '\n';
        QString told;
        const auto read = textOf(before + line.repeated(2000), &told);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(told, encoding);
        QVERIFY(*read == before + u"Nguyễn Văn Đức; Hà Nội\n"_s.toUtf8().repeated(2000));
    }
}

void TestTextSource::readsUtf8WhoseLettersLatin1HasToo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one letter") << u"Tên,SDT\nLan,0912345678\n"_s;
    QTest::newRow("Vietnamese names") << u"Hà;Tú;Vân;Lê Thí;Bé Nhí;Cô Mì;Hòa;Hoà\n"_s;
    QTest::newRow("Western names") << u"José García;Jürgen Müller;Ñuñoa;Noël;Größe\n"_s;
    QTest::newRow("both") << u"Hà;José;Tú;Müller;Vân\n"_s;
    QTest::newRow("signs") << u"café – 5 €;“Lan”;«Hà»;5 °C\n"_s;
}

void TestTextSource::readsUtf8WhoseLettersLatin1HasToo()
{
    QFETCH(const QString, text);
    for (const qsizetype times : {1, 100}) {
        QString told;
        const auto read = textOf(text.toUtf8().repeated(times), &told);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(told, u"UTF-8"_s);
        QCOMPARE(QString::fromUtf8(*read), text.repeated(times));
    }
}

void TestTextSource::readsWesternEuropeWithoutBeingTold()
{
    const QByteArray line("Ren\xE9 Gonz\xE1lez;M\xFCller;Nu\xF1oa;5 \x80\n");
    for (const int plain : {0, 256 * 1024 - 6, 300 * 1024}) {
        const QByteArray before = plain == 0 ? QByteArray() : QByteArray(plain, 'x') + '\n';
        QString told;
        const auto read = textOf(before + line.repeated(2000), &told);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(told, u"Windows-1252"_s);
        QVERIFY(*read == before + u"René González;Müller;Nuñoa;5 €\n"_s.toUtf8().repeated(2000));
    }
    QVERIFY(!textOf("L\xC3\xAA\nJos\xE9\n")); // UTF-8 with a bad byte
}

void TestTextSource::knowsUtf16WithoutAMark()
{
    const QString text = u"Họ tên,Điện thoại\nĐỗ Hà,0905111111\n"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding);
        QString told;
        const auto read = textOf(encode(text), &told);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(QString::fromUtf8(*read), text);
        QVERIFY(told.startsWith(u"UTF-16"));
    }
    QVERIFY(!textOf(QByteArray("a\0b\0\1\0\2\0\3\0", 10))); // no letters
}

void TestTextSource::endsBeforeTheFirstBadByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("window");
    QTest::addColumn<QString>("detail");
    const QString utf8 = u"byte 0x%1 is not UTF-8; save the file as CSV UTF-8"_s;
    const QString nul = u"a NUL byte: this is not a text file; save it as CSV UTF-8"_s;
    const QString utf16 = u"the UTF-16 text is damaged; save the file again as CSV UTF-8"_s;
    QTest::newRow("a byte of another encoding")
        << QByteArray("Th\xED") << QByteArray("Th") << utf8.arg(u"ED"_s);
    QTest::newRow("a NUL") << QByteArray("a\0b", 3) << QByteArray("a") << nul;
    QTest::newRow("a NUL before a bad byte") << QByteArray("a\0\xFF", 3) << QByteArray("a") << nul;
    QTest::newRow("a NUL behind a bad byte") << QByteArray("Th\xED\0", 4) << QByteArray("Th") << nul;
    QTest::newRow("half a UTF-16 pair between others")
        << QByteArray("\xFF\xFE\x61\x00\x3D\xD8\x00\xDE\x3D\xD8\x0A\x00\x62\x00", 14) << QByteArray("a😀")
        << utf16;
    QTest::newRow("half a UTF-16 pair")
        << QByteArray("\xFF\xFE\x61\x00\x3D\xD8", 6) << QByteArray("a") << utf16;
    QTest::newRow("half a UTF-16 character")
        << QByteArray("\xFF\xFE\x61\x00\x62", 5) << QByteArray("a") << utf16;
}

void TestTextSource::endsBeforeTheFirstBadByte()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, window);
    QFETCH(const QString, detail);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    app::TextSource source(buffer);
    auto read = source.advance(0);
    while (read && *read)
        read = source.advance(0);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(read.error().detail, detail);
    QCOMPARE(QByteArray(source.window().data(), static_cast<qsizetype>(source.window().size())), window);
}

void TestTextSource::refusesWhatIsNotOpen()
{
    QBuffer buffer;
    app::TextSource source(buffer);
    const auto read = source.advance(0);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, db::ErrorKind::FileAccess);
}

void TestTextSource::refusesAFileThatChangesWhileItIsRead_data()
{
    QTest::addColumn<qint64>("sizeAfter");
    QTest::addColumn<bool>("refused");
    QTest::newRow("cut short") << qint64{1'000'000} << true;
    QTest::newRow("cut short before what was read") << qint64{30'000} << true;
    QTest::newRow("emptied") << qint64{0} << true;
    QTest::newRow("still being written") << qint64{3'000'000} << true;
    QTest::newRow("left alone") << qint64{2'000'000} << false;
}

void TestTextSource::refusesAFileThatChangesWhileItIsRead()
{
    QFETCH(qint64, sizeAfter);
    QFETCH(bool, refused);
    QTemporaryFile list;
    QVERIFY(list.open());
    list.write(QByteArray("Lan,0912345678\n\n\n\n\n\n").repeated(100'000));
    QVERIFY(list.flush());
    QCOMPARE(list.size(), 2'000'000);
    QFile file(list.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    app::TextSource source(file);
    QVERIFY(source.advance(0));
    if (sizeAfter > list.size())
        list.write(QByteArray(sizeAfter - list.size(), '\n'));
    else
        QVERIFY(list.resize(sizeAfter));
    QVERIFY(list.flush());
    auto more = source.advance(0);
    while (more && *more)
        more = source.advance(0);
    QCOMPARE(!more, refused);
    QVERIFY(!refused || more.error().kind == db::ErrorKind::InvalidInput);
    QVERIFY(!refused || more.error().detail.contains(u"the file changed while it was read"_s));
}

void TestTextSource::countsTheBytesReadNotTheTextMade()
{
    QBuffer buffer;
    buffer.setData(QByteArray("\xFF\xFE\x61\x00\x62\x00", 6));
    buffer.open(QIODevice::ReadOnly);
    app::TextSource source(buffer);
    QVERIFY(source.advance(0));
    QCOMPARE(source.window(), std::string_view("ab"));
    QCOMPARE(source.bytesRead(), 6);
}

MK_TEST(TestTextSource)
#include "tst_text_source.moc"
