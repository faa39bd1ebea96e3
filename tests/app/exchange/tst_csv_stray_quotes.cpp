#include "tests/app/exchange/csv_records.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = app::RecordFault::Kind;

/// Records that a quote has damaged, each of which costs itself alone.
class TestCsvStrayQuotes final : public QObject
{
    Q_OBJECT
private slots:
    void losesTheDamagedRecordAlone_data();
    void losesTheDamagedRecordAlone();
    void losesTheLastRecordOfAListThatIsCutOff_data();
    void losesTheLastRecordOfAListThatIsCutOff();
    void losesEveryRecordOfAListWithShiftedQuotes_data();
    void losesEveryRecordOfAListWithShiftedQuotes();
    void tellsOfARowThatIsOneField();
    void givesTheSameWhateverTheChunks();

private:
    static constexpr auto kHeadings = "\"ten\",\"so\",\"dia chi\",\"ghi chu\"\n";

    static QStringList namesOf(const CsvRecords &read)
    {
        QStringList names;
        for (const QStringList &record : read.records.mid(1))
            names.append(record.front());
        return names;
    }
};

void TestCsvStrayQuotes::losesTheDamagedRecordAlone_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("the closing quote is missing") << QByteArray("\"Bo\",\"2\",\"1 Le Loi,\"x\"\n");
    QTest::newRow("a quote in a field") << QByteArray("\"Bo\",\"2\",\"12 \"Le Loi\"\",\"x\"\n");
    QTest::newRow("a word in quotes") << QByteArray("\"Bo\",\"2\",\"12 \"Le\" Loi\",\"x\"\n");
    QTest::newRow("in a field over several lines")
        << QByteArray("\"Bo\",\"2\",\"hem 3\nnha \"Le\" Loi\nQ1\",\"x\"\n");
    QTest::newRow("CRLF") << QByteArray("\"Bo\",\"2\",\"1 Le Loi,\"x\"\r\n");
}

void TestCsvStrayQuotes::losesTheDamagedRecordAlone()
{
    QFETCH(const QByteArray, row);
    const QByteArray before("\"An\",\"1\",\"Q1\",\"x\"\n");
    const QByteArray behind("\"Chi\",\"3\",\"Q3\",\"z\"\n\"Du\",\"4\",\"Q4\",\"t\"\n");
    for (const QByteArray &first : {before, QByteArray()}) {
        const CsvRecords read = CsvRecords::of(kHeadings + first + row + behind);
        QCOMPARE(read.error, QString());
        QStringList names{u"Bo"_s, u"Chi"_s, u"Du"_s};
        if (!first.isEmpty())
            names.prepend(u"An"_s);
        QCOMPARE(namesOf(read), names);
        QCOMPARE(read.faults.size(), 1);
        QCOMPARE(read.faults.front().kind, Kind::StrayQuote);
        QCOMPARE(read.faults.front().line, first.isEmpty() ? 2 : 3);
    }
}

void TestCsvStrayQuotes::losesTheLastRecordOfAListThatIsCutOff_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("on its line") << QByteArray("\"Bo\",\"2\",\"1 Le L");
    QTest::newRow("with a line end") << QByteArray("\"Bo\",\"2\",\"1 Le Loi\",\"x\n");
    QTest::newRow("in a field over several lines") << QByteArray("\"Bo\",\"2\",\"Q1\",\"doi\nmau\nao");
}

void TestCsvStrayQuotes::losesTheLastRecordOfAListThatIsCutOff()
{
    QFETCH(const QByteArray, last);
    const CsvRecords read = CsvRecords::of(kHeadings + QByteArray("\"An\",\"1\",\"Q1\",\"x\"\n") + last);
    QCOMPARE(read.error, QString());
    QCOMPARE(namesOf(read), (QStringList{u"An"_s, u"Bo"_s}));
    QCOMPARE(read.faults.size(), 1);
    QCOMPARE(read.faults.front().kind, Kind::CutOff);
    QCOMPARE(read.faults.front().line, 3);
}

void TestCsvStrayQuotes::losesEveryRecordOfAListWithShiftedQuotes_data()
{
    QTest::addColumn<QByteArray>("end"); // of each line
    QTest::newRow("in the last column") << QByteArray(",1,Q1,\"\n");
    QTest::newRow("in one more column") << QByteArray(",1,Q1,x,\"\n");
    QTest::newRow("behind fields in quotes") << QByteArray(",\"1\",\"Q1\",\"x\",\"\n");
    QTest::newRow("CRLF") << QByteArray(",1,Q1,\"\r\n");
}

void TestCsvStrayQuotes::losesEveryRecordOfAListWithShiftedQuotes()
{
    QFETCH(const QByteArray, end);
    constexpr int kRows = 30;
    QByteArray list(kHeadings);
    for (int i = 0; i < kRows; ++i)
        list += "An" + end;
    const CsvRecords read = CsvRecords::of(list);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.records.size(), kRows + 1);
    QCOMPARE(read.faults.size(), kRows);
    for (qsizetype i = 0; i < kRows; ++i)
        QCOMPARE(read.faults.at(i).line, i + 2);
}

void TestCsvStrayQuotes::tellsOfARowThatIsOneField()
{
    const CsvRecords read =
        CsvRecords::of("\"Tong, ket\"\nten,so\nAn,1\n\"Bo,2\"\n\"Le, Chi\",3\n\"Du\"\n\"Em,\"\"5\"\"\"\n");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.records.size(), 7);
    QCOMPARE(read.faults.size(), 2);
    for (const auto &[at, line] : {std::pair(0, 4), {1, 7}}) {
        QCOMPARE(read.faults.at(at).kind, Kind::RowInQuotes);
        QCOMPARE(read.faults.at(at).line, line);
        QCOMPARE(read.faults.at(at).columns, 2);
    }
}

void TestCsvStrayQuotes::givesTheSameWhateverTheChunks()
{
    const QByteArray bytes("a,b,c\r\n1,\"2\"x,3\r\n4,\"5\r\nin \"six\" 7\",8\r\n9,\"0\",\"\r\n1,2,\"3\r\n");
    const CsvRecords whole = CsvRecords::of(bytes);
    QCOMPARE(whole.error, QString());
    QCOMPARE(whole.records.size(), 5);
    QCOMPARE(whole.faults.size(), 4);
    for (qint64 step = 1; step < 12; ++step) {
        TrickledBytes device(bytes, step);
        const CsvRecords pieces = CsvRecords::of(device);
        QCOMPARE(pieces.error, QString());
        QCOMPARE(pieces.records, whole.records);
        QCOMPARE(pieces.faults.size(), whole.faults.size());
    }
}

MK_TEST(TestCsvStrayQuotes)
#include "tst_csv_stray_quotes.moc"
