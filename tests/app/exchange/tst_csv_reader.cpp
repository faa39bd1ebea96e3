#include "app/exchange/csv_reader.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCsvReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsRecords_data();
    void readsRecords();
    void tellsTheSeparator_data();
    void tellsTheSeparator();
    void refusesDamagedText_data();
    void refusesDamagedText();
    void tellsTheKindOfDamage_data();
    void tellsTheKindOfDamage();
    void tellsTheLineOfEachRecord();
    void givesTheSameWhateverTheChunks();
    void readsUtf16_data();
    void readsUtf16();
    void refusesHalfAUtf16Character();
    void readsAFileCutOffAnywhereOrSaysWhy();
    void refusesALineOfSixtyMegabytesInLittleMemory();
    void refusesAnUnclosedQuoteInABigFile();
    void refusesADeviceThatIsNotOpen();
    void keepsToItsError();
    void readsTheShop();
    void isFastEnoughForAMillion();
};

namespace {

using Records = QList<QStringList>;

struct Outcome
{
    Records records;
    QString error;
};

Outcome readAll(QIODevice &device)
{
    Outcome outcome;
    app::CsvReader reader(device);
    QStringList fields;
    while (true) {
        const auto read = reader.readRecord(fields);
        if (!read) {
            outcome.error = read.error().detail;
            return outcome;
        }
        if (!*read)
            return outcome;
        outcome.records.append(fields);
    }
}

Outcome readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

// Gives a few bytes at a time, as a pipe does.
class Trickle final : public QIODevice
{
public:
    Trickle(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(ReadOnly | Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 longest) override
    {
        const qint64 count = std::min({m_step, longest, qint64(m_bytes.size()) - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

// One line of 'x' without end, made as it is read.
class EndlessLine final : public QIODevice
{
public:
    explicit EndlessLine(qint64 size) : m_left(size) { open(ReadOnly | Unbuffered); }
    qint64 left() const { return m_left; }

protected:
    qint64 readData(char *data, qint64 longest) override
    {
        const qint64 count = std::min(longest, m_left);
        std::fill_n(data, count, 'x');
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
};

} // namespace

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
    const Outcome outcome = readAll(bytes);
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

void TestCsvReader::refusesDamagedText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("says");
    QTest::newRow("NUL byte") << QByteArray("a,b\n1,\0002\n", 8) << u"line 2:"_s << u"NUL"_s;
    QTest::newRow("bad byte") << QByteArray("a\nb\nc\xFF\nd\n") << u"line 3:"_s << u"0xFF is not UTF-8"_s;
    QTest::newRow("bad byte behind a break in quotes")
        << QByteArray("a\n\"x\ny\"\n\xC0\xAF\n") << u"line 4:"_s << u"CSV UTF-8"_s;
    QTest::newRow("surrogate") << QByteArray("a\n\xED\xA0\x80\n") << u"line 2:"_s << u"0xED"_s;
    QTest::newRow("overlong") << QByteArray("a\n\xE0\x80\x80\n") << u"line 2:"_s << u"0xE0"_s;
    QTest::newRow("beyond Unicode") << QByteArray("a\n\xF4\x90\x80\x80\n") << u"line 2:"_s << u"0xF4"_s;
    QTest::newRow("cut off within a character") << QByteArray("a\nb\xE1\xBB") << u"line 2:"_s << u"0xE1"_s;
    QTest::newRow("Windows-1258") << QByteArray("t\xEAn\n") << u"line 1:"_s << u"0xEA"_s;
    QTest::newRow("a spreadsheet, not its text")
        << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << u"line 1:"_s << u"not a text file"_s;
    QTest::newRow("quote never closed")
        << QByteArray("a,b\n1,2\n3,\"x\ny\n") << u"line 3:"_s << u"never closed"_s;
    QTest::newRow("text behind a quote")
        << QByteArray("a,b\n\"x\"y,2\n") << u"line 2:"_s << u"behind a closing"_s;
}

void TestCsvReader::refusesDamagedText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, begins);
    QFETCH(QString, says);
    const Outcome outcome = readAll(bytes);
    QVERIFY2(outcome.error.startsWith(begins), qPrintable(outcome.error));
    QVERIFY2(outcome.error.contains(says), qPrintable(outcome.error));
}

void TestCsvReader::tellsTheKindOfDamage_data()
{
    using Kind = app::ListTrouble::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("line");
    QTest::newRow("an open quote") << QByteArray("name,phone\nAn,1\n\"Bo,2\n") << Kind::Damaged << qint64{3};
    // The words of a cell decide nothing.
    QTest::newRow("text behind a quote")
        << QByteArray("a NUL byte,vCard\n\"UTF-16\"x,1\n") << Kind::Damaged << qint64{2};
    QTest::newRow("a NUL byte") << QByteArray("name\nAn\nB\0o\n", 13) << Kind::NotText << qint64{3};
    QTest::newRow("half of a letter")
        << QByteArray("name\nL\xC3\xAA An\nL\xC3( Bo\n") << Kind::WrongEncoding << qint64{3};
    QTest::newRow("UTF-16 cut off") << QByteArray("\xFF\xFEn\0a\0m\0e", 9) << Kind::WrongEncoding
                                    << qint64{1};
}

void TestCsvReader::tellsTheKindOfDamage()
{
    QFETCH(QByteArray, text);
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    app::CsvReader reader(buffer);
    QVERIFY(!reader.trouble());
    QStringList fields;
    auto read = reader.readRecord(fields);
    while (read && *read)
        read = reader.readRecord(fields);
    QVERIFY(!read);
    const auto trouble = reader.trouble();
    QVERIFY(trouble);
    QTEST(trouble->kind, "kind");
    QTEST(trouble->line, "line");
    QCOMPARE(trouble->detail, read.error().detail);
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
    const Outcome whole = readAll(bytes);
    QCOMPARE(whole.error, QString());
    QCOMPARE(whole.records.size(), 4);
    for (qint64 step = 1; step < 12; ++step) {
        Trickle device(bytes, step);
        const Outcome pieces = readAll(device);
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
    Trickle device(bytes, 3);
    app::CsvReader reader(device);
    QStringList fields;
    QVERIFY(reader.readRecord(fields).value());
    QTEST(reader.facts().encoding, "encoding");
    QCOMPARE(reader.facts().separator, QChar(u'\t'));
    QVERIFY(reader.readRecord(fields).value());
    QCOMPARE(fields, (QStringList{u"Hương 😀"_s, u"0912"_s}));
    QVERIFY(!reader.readRecord(fields).value());
}

void TestCsvReader::refusesHalfAUtf16Character()
{
    QVERIFY(readAll(QByteArray("\xFF\xFE"
                               "a\0b",
                               5))
                .error.contains(u"UTF-16"));
    QVERIFY(readAll(QByteArray("\xFF\xFE"
                               "a\0\x3D\xD8"
                               "b\0",
                               8))
                .error.contains(u"UTF-16"));
}

void TestCsvReader::readsAFileCutOffAnywhereOrSaysWhy()
{
    const QByteArray bytes("\xEF\xBB\xBFtên,ghi chú\n\"Hương, Nguyễn\",\"nói \"\"được\"\"\"\nLan,\xC4\x91\n");
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const Outcome outcome = readAll(bytes.left(size));
        QVERIFY2(outcome.error.isEmpty() || outcome.error.startsWith(u"line "), qPrintable(outcome.error));
    }
}

void TestCsvReader::refusesALineOfSixtyMegabytesInLittleMemory()
{
    EndlessLine device(60 * 1024 * 1024);
    test::CpuTimer timer;
    timer.start();
    const Outcome outcome = readAll(device);
    QVERIFY2(outcome.error.startsWith(u"line 1: the record has no line break within 1 MiB"),
             qPrintable(outcome.error));
    QVERIFY(device.left() > 58 * 1024 * 1024); // read no further than it had to
    QVERIFY(timer.elapsed() < 1000);
}

void TestCsvReader::refusesAnUnclosedQuoteInABigFile()
{
    QByteArray bytes("a,b\n1,2\n\"3,4\n");
    bytes.append(QByteArray("5,6\n").repeated(500000));
    const Outcome outcome = readAll(bytes);
    QCOMPARE(outcome.records.size(), 2);
    QVERIFY2(outcome.error.contains(u"the quote opened on line 3"), qPrintable(outcome.error));
}

void TestCsvReader::refusesADeviceThatIsNotOpen()
{
    QBuffer buffer;
    app::CsvReader reader(buffer);
    QStringList fields;
    QCOMPARE(reader.readRecord(fields).error().kind, db::ErrorKind::FileAccess);
}

void TestCsvReader::keepsToItsError()
{
    QByteArray bytes("a\n\"b");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    app::CsvReader reader(buffer);
    QStringList fields;
    QVERIFY(reader.readRecord(fields).value());
    const QString first = reader.readRecord(fields).error().detail;
    QCOMPARE(reader.readRecord(fields).error().detail, first);
}

void TestCsvReader::readsTheShop()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    test::CpuTimer timer;
    timer.start();
    const Outcome outcome = readAll(file);
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
