#include "tests/app/exchange/csv_records.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Records = CsvRecords::Records;

/// Quotes without a partner, and fields that only look so.
class TestCsvQuotes final : public QObject
{
    Q_OBJECT
private slots:
    void losesTheLineOfAStrayQuoteAlone_data();
    void losesTheLineOfAStrayQuoteAlone();
    void keepsAFieldOverSeveralLines_data();
    void keepsAFieldOverSeveralLines();
    void tellsOfLinesThatMayBeEither();
    void refusesAQuoteWhoseEndIsNotFound_data();
    void refusesAQuoteWhoseEndIsNotFound();
    void readsAQuotedFieldAsItIsBeforeAStrayQuote();
    void givesTheSameWhateverTheChunks();
    void readsOnBehindAQuoteThatNothingCloses();
    void takesTimeThatGrowsWithTheFile_data();
    void takesTimeThatGrowsWithTheFile();
    void refusesALongLineBehindAnOpenQuote();
};

void TestCsvQuotes::losesTheLineOfAStrayQuoteAlone_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("names");
    const QStringList all{u"\"An"_s, u"Bo"_s, u"Chi"_s};
    QTest::newRow("closed in another column") << QByteArray("\"An,1,x\nBo,2,y\nChi,3,tivi 32\"\n") << all;
    QTest::newRow("closed on the next line") << QByteArray("\"An,1,x\nBo,2,y\"\nChi,3,z\n") << all;
    QTest::newRow("closed by the next quote") << QByteArray("\"An,1,x\nBo,2,\"y, z\"\nChi,3,z\n") << all;
    QTest::newRow("every quote shifted")
        << QByteArray("\"An\",\"1\",\"x\n\"Bo\",\"2\",\"y\"\n\"Chi\",\"3\",\"z\"\n")
        << QStringList{u"An"_s, u"Bo"_s, u"Chi"_s};
    QTest::newRow("only doubled quotes behind it") << QByteArray("\"An,1,x\nBo,2,\"\"\nChi,3,\"\"\n") << all;
    QTest::newRow("never closed") << QByteArray("\"An,1,x\nBo,2,y\nChi,3,z\n") << all;
    QTest::newRow("with the separator in it") << QByteArray("\"An, Le,1,x\nBo,2,y\nChi,3,z\n") << all;
    QTest::newRow("CRLF") << QByteArray("\"An,1,x\r\nBo,2,y\r\nChi,3,z\"\r\n") << all;
    QTest::newRow("blank lines") << QByteArray("\"An,1,x\n\nBo,2,y\n\nChi,3,z\"\n") << all;
    QTest::newRow("in the same column, over many lines")
        << QByteArray("An,1,\"x\nBo,2,y\nChi,3,z\nDu,4,t\nEm,5,tivi 32\"\n")
        << QStringList{u"An"_s, u"Bo"_s, u"Chi"_s, u"Du"_s, u"Em"_s};
}

void TestCsvQuotes::losesTheLineOfAStrayQuoteAlone()
{
    QFETCH(QByteArray, rows);
    const CsvRecords read = CsvRecords::of("ten,so,ghi chu\nKim,0,\n" + rows);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.openQuotes, QList<qint64>{3});
    QCOMPARE(read.doubtful, QList<qint64>{});
    QStringList names;
    for (const QStringList &record : read.records.mid(2)) {
        QVERIFY(record.size() >= 3);
        names.append(record.front());
    }
    QTEST(names, "names");
    QCOMPARE(read.places.at(2), 3);
}

void TestCsvQuotes::keepsAFieldOverSeveralLines_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QStringList>("record");
    QTest::newRow("an address") << QByteArray("An,\"12 Le Loi, P. Ben Nghe\nQ.1, TP.HCM\",x\n")
                                << QStringList{u"An"_s, u"12 Le Loi, P. Ben Nghe\nQ.1, TP.HCM"_s, u"x"_s};
    QTest::newRow("an address with as many commas as a row")
        << QByteArray("An,\"12 Le Loi, P1, Q1\nSo 3, P2, Q2\nSo 4, P3, Q3\nSo 5, P4, Q4\",x\n")
        << QStringList{u"An"_s, u"12 Le Loi, P1, Q1\nSo 3, P2, Q2\nSo 4, P3, Q3\nSo 5, P4, Q4"_s, u"x"_s};
    QTest::newRow("a name") << QByteArray("\"Cong ty An\nchi nhanh 2\",1,x\n")
                            << QStringList{u"Cong ty An\nchi nhanh 2"_s, u"1"_s, u"x"_s};
    QTest::newRow("a note") << QByteArray("An,1,\"mua ao,quan\ndoi ao\ntra quan\"\n")
                            << QStringList{u"An"_s, u"1"_s, u"mua ao,quan\ndoi ao\ntra quan"_s};
    QTest::newRow("two of them") << QByteArray("\"A\nn\",\"1\n2\",\"x\ny\"\n")
                                 << QStringList{u"A\nn"_s, u"1\n2"_s, u"x\ny"_s};
    QByteArray lines;
    for (int i = 0; i < 40; ++i)
        lines += "dong " + QByteArray::number(i) + ", het\n";
    QTest::newRow("many lines") << QByteArray("An,1,\"" + lines + "\"\n")
                                << QStringList{u"An"_s, u"1"_s, QString::fromUtf8(lines)};
}

void TestCsvQuotes::keepsAFieldOverSeveralLines()
{
    QFETCH(QByteArray, row);
    QFETCH(QStringList, record);
    const CsvRecords read =
        CsvRecords::of("\"ho va\nten\",\"so\n(di dong)\",\"ghi\nchu\"\n" + row + "Bo,2,y\n");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.openQuotes + read.doubtful, QList<qint64>{});
    QCOMPARE(read.records.size(), 3);
    QCOMPARE(read.records.at(1), record);
}

void TestCsvQuotes::tellsOfLinesThatMayBeEither()
{
    const CsvRecords read = CsvRecords::of("ten,ghi chu\nAn,\"size 38\nmau do,xanh\"\nBo,\"x,y\nz,t\"\n");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.openQuotes, QList<qint64>{});
    QCOMPARE(read.doubtful, (QList<qint64>{2, 4}));
    QCOMPARE(read.records.mid(1), (Records{{u"An"_s, u"size 38\nmau do,xanh"_s}, {u"Bo"_s, u"x,y\nz,t"_s}}));
}

void TestCsvQuotes::refusesAQuoteWhoseEndIsNotFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("one column") << QByteArray("a\n\"b\nc\nd\n") << u"line 2: the quote opened here"_s;
    QTest::newRow("in the headings") << QByteArray("a,\"b\nc\"x,d\n1,2,3\n") << u"line 2: text behind"_s;
    QTest::newRow("many lines that are no records")
        << "a,b\n1,\"2\n" + QByteArray("x\n").repeated(20) << u"line 2: the quote opened here is never"_s;
}

void TestCsvQuotes::refusesAQuoteWhoseEndIsNotFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const CsvRecords read = CsvRecords::of(bytes);
    QVERIFY2(read.error.startsWith(says), qPrintable(read.error));
    QCOMPARE(read.faults.size(), 0);
}

void TestCsvQuotes::readsAQuotedFieldAsItIsBeforeAStrayQuote()
{
    const CsvRecords read =
        CsvRecords::of("ten,dia chi,ghi chu\nAn,\"12 Le Loi\nQ1\",\"hay\nBo,2,y\nChi,3,z\nDu,4,tivi 32\"\n");
    QCOMPARE(read.error, QString());
    QCOMPARE(read.openQuotes, QList<qint64>{3});
    QCOMPARE(read.records.at(1), (QStringList{u"An"_s, u"12 Le Loi\nQ1"_s, u"\"hay"_s}));
    QCOMPARE(read.places, (QList<qint64>{1, 2, 4, 5, 6}));
}

void TestCsvQuotes::givesTheSameWhateverTheChunks()
{
    const QByteArray bytes(
        "a,b,c\r\n\"1,2,3\r\n4,\"5, 6\",7\r\n8,\"9\r\n0\",1\r\n\"2\",\"3\",\"4\r\n\"5\",6,7\r\n");
    const CsvRecords whole = CsvRecords::of(bytes);
    QCOMPARE(whole.error, QString());
    QCOMPARE(whole.openQuotes, (QList<qint64>{2, 6}));
    QCOMPARE(whole.records.size(), 6);
    for (qint64 step = 1; step < 12; ++step) {
        TrickledBytes device(bytes, step);
        const CsvRecords pieces = CsvRecords::of(device);
        QCOMPARE(pieces.error, QString());
        QCOMPARE(pieces.records, whole.records);
        QCOMPARE(pieces.openQuotes, whole.openQuotes);
    }
}

void TestCsvQuotes::readsOnBehindAQuoteThatNothingCloses()
{
    constexpr int kRows = 500'000; // more than a record may have
    const CsvRecords read = CsvRecords::of("a,b\n1,2\n\"3,4\n" + QByteArray("5,6\n").repeated(kRows));
    QCOMPARE(read.error, QString());
    QCOMPARE(read.records.size(), kRows + 3);
    QCOMPARE(read.openQuotes, QList<qint64>{3});
}

void TestCsvQuotes::takesTimeThatGrowsWithTheFile_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("each line opens what the next one closes") << QByteArray("x\",\"y\n");
    QTest::newRow("each line opens a quote") << QByteArray("\"x,y\n");
    QTest::newRow("doubled quotes") << QByteArray("\"\",\"\"\"\n");
    QTest::newRow("text behind a closing quote") << QByteArray("x,\"y\"z\n");
    QTest::newRow("a row in quotes") << QByteArray("\"x,y\"\n");
    QTest::newRow("a field on two lines") << QByteArray("\"x\ny\",z\n");
}

void TestCsvQuotes::takesTimeThatGrowsWithTheFile()
{
    QFETCH(QByteArray, row);
    const auto msFor = [&row](int rows) {
        test::CpuTimer timer;
        timer.start();
        const CsvRecords read = CsvRecords::of("a,b\n1,2\n" + row.repeated(rows));
        return std::max<qint64>(timer.elapsed(), 20);
    };
    const qint64 few = msFor(20'000);
    const qint64 many = msFor(160'000);
    QVERIFY2(many < 30 * few, qPrintable(u"%1 ms, %2 ms"_s.arg(few).arg(many)));
}

void TestCsvQuotes::refusesALongLineBehindAnOpenQuote()
{
    const CsvRecords read = CsvRecords::of("a,b\n1,2\n\"" + QByteArray(8 * 1024 * 1024, 'x'));
    QVERIFY2(read.error.startsWith(u"line 3: the quote opened on line 3 is not closed within 1 MiB"),
             qPrintable(read.error));
}

MK_TEST(TestCsvQuotes)
#include "tst_csv_quotes.moc"
