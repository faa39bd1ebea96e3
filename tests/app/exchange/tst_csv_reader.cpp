#include "app/exchange/csv_reader.h"
#include "tests/app/exchange/csv_records.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using Records = CsvRecords::Records;

class TestCsvReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsRecords_data();
    void readsRecords();
    void tellsTheSeparator_data();
    void tellsTheSeparator();
    void tellsTheLineOfEachRecord();
    void givesTheSameWhateverTheChunks();
    void readsUtf16_data();
    void readsUtf16();
    void readsTheShop();
    void isFastEnoughForAMillion();
};

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Records>("records");
    const Records plain{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("line feeds") << QByteArray("a,b\n1,2\n") << plain;
    QTest::newRow("carriage returns and line feeds") << QByteArray("a,b\r\n1,2\r\n") << plain;
    QTest::newRow("carriage returns alone") << QByteArray("a,b\r1,2\r") << plain;
    QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << plain;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\n1,2\n")
                                     << plain;
    QTest::newRow("blank lines") << QByteArray("\r\n\na,b\n\n\r\n1,2\n\n") << plain;
    QTest::newRow("nothing at all") << QByteArray() << Records{};
    QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << Records{};
    QTest::newRow("only blank lines") << QByteArray("\n\r\n\r") << Records{};
    QTest::newRow("only a header") << QByteArray("a,b") << Records{{u"a"_s, u"b"_s}};
    QTest::newRow("quotes") << QByteArray("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n")
                            << Records{{u"a"_s, u"b"_s}, {u"x, y"_s, u"say \"hi\""_s}};
    QTest::newRow("a line break within quotes")
        << QByteArray("a,b\n\"1\r\n2\",3\n") << Records{{u"a"_s, u"b"_s}, {u"1\r\n2"_s, u"3"_s}};
    QTest::newRow("only a doubled quote") << QByteArray("a\n\"\"\"\"\n") << Records{{u"a"_s}, {u"\""_s}};
    QTest::newRow("empty quotes") << QByteArray("a\n\"\"\n") << Records{{u"a"_s}, {QString()}};
    QTest::newRow("a quote within a bare field")
        << QByteArray("a,b\n5\" x,2\n") << Records{{u"a"_s, u"b"_s}, {u"5\" x"_s, u"2"_s}};
    QTest::newRow("blanks around quotes")
        << QByteArray("a,b\n1, \"x,y\" \n") << Records{{u"a"_s, u"b"_s}, {u"1"_s, u"x,y"_s}};
    QTest::newRow("blanks are kept otherwise")
        << QByteArray("a,b\n 1 , 2\n") << Records{{u"a"_s, u"b"_s}, {u" 1 "_s, u" 2"_s}};
    QTest::newRow("empty fields") << QByteArray("a,b,c\n,,\n")
                                  << Records{{u"a"_s, u"b"_s, u"c"_s}, {{}, {}, {}}};
    QTest::newRow("an empty last field at the end")
        << QByteArray("a,b\n1,") << Records{{u"a"_s, u"b"_s}, {u"1"_s, QString()}};
    QTest::newRow("records of different length")
        << QByteArray("a,b\n1\n1,2,3\n") << Records{{u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}};
    QTest::newRow("Vietnamese and beyond")
        << QByteArray("tên\nNguyễn Thị Hương 王 😀\n") << Records{{u"tên"_s}, {u"Nguyễn Thị Hương 王 😀"_s}};
}

void TestCsvReader::readsRecords()
{
    QFETCH(QByteArray, bytes);
    const CsvRecords outcome = CsvRecords::of(bytes);
    QCOMPARE(outcome.error, QString());
    QTEST(outcome.records, "records");
}

void TestCsvReader::tellsTheSeparator_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<QStringList>("first");
    const QStringList two{u"a"_s, u"b"_s};
    QTest::newRow("comma") << QByteArray("a,b\n") << QChar(u',') << two;
    QTest::newRow("semicolon") << QByteArray("a;b\n") << QChar(u';') << two;
    QTest::newRow("tab") << QByteArray("a\tb\n") << QChar(u'\t') << two;
    QTest::newRow("commas in quotes do not count")
        << QByteArray("\"x, y, z\";b\n") << QChar(u';') << QStringList{u"x, y, z"_s, u"b"_s};
    QTest::newRow("a doubled quote does not end the field")
        << QByteArray("\"x \"\"y, z, t\"\"\";b\n") << QChar(u';') << QStringList{u"x \"y, z, t\""_s, u"b"_s};
    QTest::newRow("a field that begins with a doubled quote")
        << QByteArray("\"\"\"x\"\", y, z\";b\n") << QChar(u';') << QStringList{u"\"x\", y, z"_s, u"b"_s};
    QTest::newRow("an empty field in quotes")
        << QByteArray("\"\";\"b, c\"\n") << QChar(u';') << QStringList{QString(), u"b, c"_s};
    QTest::newRow("announced") << QByteArray("sep=;\r\na;b\r\n") << QChar(u';') << two;
    QTest::newRow("announced, a bar") << QByteArray("SEP=|\na|b\n") << QChar(u'|') << two;
    QTest::newRow("one column") << QByteArray("a\n") << QChar(u',') << QStringList{u"a"_s};
}

void TestCsvReader::tellsTheSeparator()
{
    QFETCH(QByteArray, bytes);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    app::CsvReader reader(buffer);
    QStringList fields;
    QVERIFY(reader.readRecord(fields).value());
    QTEST(reader.facts().separator, "separator");
    QTEST(fields, "first");
    QCOMPARE(reader.facts().encoding, u"UTF-8"_s);
    QCOMPARE(reader.bytesRead(), bytes.size());
}

void TestCsvReader::tellsTheLineOfEachRecord()
{
    QByteArray bytes("\nsep\n\n1\r\n\"2\n\n2\"\r3\n");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    app::CsvReader reader(buffer);
    QStringList fields;
    for (const qint64 line : {2, 4, 5, 8}) {
        QVERIFY(reader.readRecord(fields).value());
        QCOMPARE(reader.place(), line);
    }
    QVERIFY(!reader.readRecord(fields).value());
}

void TestCsvReader::givesTheSameWhateverTheChunks()
{
    const QByteArray bytes("\xEF\xBB\xBFtên,\"ghi \"\"chú\"\"\"\r\n\r\n\"a\r\nb\" ,😀\rc,\"\"\n\xC4\x91,x");
    const CsvRecords whole = CsvRecords::of(bytes);
    QCOMPARE(whole.error, QString());
    QCOMPARE(whole.records.size(), 4);
    for (qint64 step = 1; step < 12; ++step) {
        TrickledBytes device(bytes, step);
        const CsvRecords pieces = CsvRecords::of(device);
        QCOMPARE(pieces.error, QString());
        QCOMPARE(pieces.records, whole.records);
    }
}

void TestCsvReader::readsUtf16_data()
{
    QTest::addColumn<bool>("bigEndian");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("as Excel's Unicode text") << false << u"UTF-16LE"_s;
    QTest::newRow("the other way round") << true << u"UTF-16BE"_s;
}

void TestCsvReader::readsUtf16()
{
    QFETCH(bool, bigEndian);
    QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE,
                           QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(u"tên\tđiện thoại\r\nHương 😀\t0912\r\n"_s);
    TrickledBytes device(bytes, 3);
    app::CsvReader reader(device);
    QStringList fields;
    QVERIFY(reader.readRecord(fields).value());
    QTEST(reader.facts().encoding, "encoding");
    QCOMPARE(reader.facts().separator, QChar(u'\t'));
    QVERIFY(reader.readRecord(fields).value());
    QCOMPARE(fields, (QStringList{u"Hương 😀"_s, u"0912"_s}));
    QVERIFY(!reader.readRecord(fields).value());
}

void TestCsvReader::readsTheShop()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    test::CpuTimer timer;
    timer.start();
    const CsvRecords outcome = CsvRecords::of(file);
    qInfo("10,000 rows: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.records.size(), 10001);
    for (const QStringList &record : outcome.records)
        QCOMPARE(record.size(), 12);
    QCOMPARE(outcome.records.at(5).at(11), u"Khách của chi nhánh 2; hỏi về \"combo\" Tết"_s);
}

void TestCsvReader::isFastEnoughForAMillion()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray rows = file.readAll();
    const QByteArray header = rows.left(rows.indexOf('\n') + 1);
    rows.remove(0, header.size());
    QTemporaryFile big;
    QVERIFY(big.open());
    big.write(header);
    constexpr int kRounds = 10; // 100 for the million of the design
    for (int i = 0; i < kRounds; ++i)
        big.write(rows);
    QVERIFY(big.seek(0));
    test::CpuTimer timer;
    timer.start();
    app::CsvReader reader(big);
    QStringList fields;
    qsizetype count = 0;
    while (reader.readRecord(fields).value())
        ++count;
    QCOMPARE(count, kRounds * 10000 + 1);
    qInfo("100,000 rows: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 20000);
}

MK_TEST(TestCsvReader)
#include "tst_csv_reader.moc"
