#include "app/exchange/csv_writer.h"

#include "app/exchange/csv_reader.h"
#include "random_cell.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCsvWriter final : public QObject
{
    Q_OBJECT
private slots:
    void writesWhatTheStandardSays();
    void guardsAgainstFormulas_data();
    void guardsAgainstFormulas();
    void leavesHarmlessCells_data();
    void leavesHarmlessCells();
    void takesTheGuardBackForAnyText();
    void readsBackWhateverWasWritten_data();
    void readsBackWhateverWasWritten();
    void saysWhenTheDeviceTakesNoMore();
    void saysWhenTheDiskIsFull();
};

namespace {

const QString kAlphabet = u"ab,;\t\"\n\r '=+-@|07ếĐ＝😀\u00A0./eE"_s;

} // namespace

void TestCsvWriter::writesWhatTheStandardSays()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    app::CsvWriter writer(buffer);
    QVERIFY(writer.writeRecord({u"tên"_s, u"ghi chú"_s}));
    QVERIFY(writer.writeRecord({u"Lan, Hoa"_s, u"nói \"được\"\nnhé"_s}));
    QVERIFY(writer.writeRecord({QString()}));
    QVERIFY(writer.flush());
    QVERIFY(buffer.data().startsWith("\xEF\xBB\xBF"));
    QCOMPARE(QString::fromUtf8(buffer.data()), // takes the mark off
             u"tên,ghi chú\r\n\"Lan, Hoa\",\"nói \"\"được\"\"\nnhé\"\r\n\"\"\r\n"_s);
}

void TestCsvWriter::guardsAgainstFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"=HYPERLINK(\"http://x\")"_s;
    QTest::newRow("plus") << u"+cmd|' /C calc'!A0"_s;
    QTest::newRow("minus") << u"-1+1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s;
    QTest::newRow("full-width") << u"＝1"_s;
    QTest::newRow("phone with blanks") << u"+84 912 345 678"_s;
    QTest::newRow("too long for a phone") << u"+1234567890123456"_s;
    QTest::newRow("guarded once already") << u"'=1"_s;
    QTest::newRow("leading zero") << u"007"_s;
    QTest::newRow("12 digits") << u"842838221234"_s;
    QTest::newRow("12 digits with a plus") << u"+842838221234"_s;
    QTest::newRow("plus before a short number") << u"+84"_s;
    QTest::newRow("plus before ten digits") << u"+8491234567"_s;
    QTest::newRow("minus before a leading zero") << u"-007"_s;
    QTest::newRow("minus nought") << u"-0"_s;
    QTest::newRow("minus before 12 digits") << u"-842838221234"_s;
    QTest::newRow("foreign number") << u"+14155552671"_s;
    QTest::newRow("power of ten") << u"1E5"_s;
    QTest::newRow("day and month") << u"8/3"_s;
    QTest::newRow("month and year") << u"5/1990"_s;
    QTest::newRow("two numbers") << u"1-2"_s;
    QTest::newRow("month and number") << u"MAR1"_s;
    QTest::newRow("number and month") << u"5 May"_s;
    QTest::newRow("zeros guarded already") << u"'007"_s;
}

void TestCsvWriter::guardsAgainstFormulas()
{
    QFETCH(QString, cell);
    QCOMPARE(app::guardCell(cell), u'\'' + cell);
    QCOMPARE(app::unguardCell(u'\'' + cell), cell);
}

void TestCsvWriter::leavesHarmlessCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("E.164") << u"+84912345678"_s;
    QTest::newRow("negative number") << u"-5"_s;
    QTest::newRow("negative fraction") << u"-1200.50"_s;
    QTest::newRow("text") << u"Hương"_s;
    QTest::newRow("apostrophe") << u"'tis"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("whole day") << u"1990-05-31"_s;
    QTest::newRow("whole day as people write it") << u"31/05/1990"_s;
    QTest::newRow("year") << u"1990"_s;
    QTest::newRow("number as people read it") << u"0912 345 678"_s;
    QTest::newRow("code of the sample") << u"MAU-0001"_s;
    QTest::newRow("code") << u"KH01"_s;
    QTest::newRow("sentence") << u"8 may be right"_s;
}

void TestCsvWriter::leavesHarmlessCells()
{
    QFETCH(QString, cell);
    QCOMPARE(app::guardCell(cell), cell);
    QCOMPARE(app::unguardCell(cell), cell);
}

void TestCsvWriter::takesTheGuardBackForAnyText()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 20000; ++i) {
        const QString text = test::randomCell(random, kAlphabet);
        QCOMPARE(app::unguardCell(app::guardCell(text)), text);
    }
}

void TestCsvWriter::readsBackWhateverWasWritten_data()
{
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << ',';
    QTest::newRow("semicolon") << ';';
    QTest::newRow("tab") << '\t';
}

void TestCsvWriter::readsBackWhateverWasWritten()
{
    QFETCH(char, separator);
    QRandomGenerator random(23);
    for (int round = 0; round < 300; ++round) {
        // The headings tell the separator, and how many fields a record has.
        QList<QStringList> records{{u"một"_s, u"hai"_s, u"ba"_s, u"bốn"_s, u"năm"_s, u"sáu"_s}};
        for (int row = random.bounded(8); row > 0; --row) {
            QStringList fields;
            while (fields.size() < records.constFirst().size())
                fields.append(test::randomCell(random, kAlphabet));
            records.append(fields);
        }
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        app::CsvWriter writer(buffer, {separator, round % 2 == 0, true});
        for (const QStringList &fields : records)
            QVERIFY(writer.writeRecord(fields));
        QVERIFY(writer.flush());
        buffer.seek(0);
        app::CsvReader reader(buffer);
        QStringList fields;
        for (const QStringList &written : records) {
            const auto read = reader.readRecord(fields);
            QVERIFY2(read && *read, read ? "too few records" : qPrintable(read.error().detail));
            QStringList unguarded;
            for (const QString &field : fields)
                unguarded.append(app::unguardCell(field));
            QCOMPARE(unguarded, written);
        }
        QVERIFY(!reader.readRecord(fields).value());
    }
}

void TestCsvWriter::saysWhenTheDeviceTakesNoMore()
{
    QBuffer closed;
    app::CsvWriter writer(closed);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(writer.writeRecord({u"a"_s}));
    QCOMPARE(writer.flush().error().kind, db::ErrorKind::FileAccess);
}

void TestCsvWriter::saysWhenTheDiskIsFull()
{
    QFile full(u"/dev/full"_s);
#ifndef Q_OS_LINUX
    QSKIP("only Linux has a device that is always full");
#endif
    QVERIFY(full.open(QIODevice::WriteOnly));
    app::CsvWriter writer(full);
    QVERIFY(writer.writeRecord({u"a"_s}));
    QCOMPARE(writer.flush().error().kind, db::ErrorKind::DiskFull);
}

MK_TEST(TestCsvWriter)
#include "tst_csv_writer.moc"
