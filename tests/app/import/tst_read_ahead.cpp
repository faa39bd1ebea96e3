#include "app/exchange/csv_reader.h"
#include "app/import/peeked_source.h"
#include "app/import/read_ahead.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray linesOf(int many)
{
    QByteArray csv;
    for (int i = 1; i <= many; ++i)
        csv += "KH" + QByteArray::number(i) + ",Lê Lan\n";
    return csv;
}

const app::ColumnMap kColumns{
    {u"code"_s, u"full_name"_s}, {app::ImportField::Code, app::ImportField::FullName}, {}, {}};

void readCustomer(app::ReadAhead::Record &record)
{
    record.row = app::readImportRow(kColumns, record.cells, QDate(2026, 11, 21));
}

} // namespace

class TestReadAhead final : public QObject
{
    Q_OBJECT
private slots:
    void givesEveryRowOnceAndInOrder_data();
    void givesEveryRowOnceAndInOrder();
    void tellsWhereTheSourceIsDamaged();
    void keepsOutARowWhoseQuoteIsNotClosed();
    void keepsOutARowThatAQuoteHasDamaged_data();
    void keepsOutARowThatAQuoteHasDamaged();
    void tellsOfQuotesThatHoldWhatLooksLikeRows();

private:
    static std::vector<app::ReadAhead::Record> readAll(QByteArray csv)
    {
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        app::CsvReader reader(buffer);
        app::PeekedSource source(reader);
        if (!source.peek(3)) // what is looked at before it is read keeps its fault
            qFatal("the first rows cannot be read");
        app::ReadAhead ahead(source, {}, &readCustomer);
        const auto batch = ahead.next();
        if (!batch || !(*batch)->last)
            qFatal("the list is no single batch");
        return (*batch)->records;
    }
};

void TestReadAhead::givesEveryRowOnceAndInOrder_data()
{
    QTest::addColumn<int>("many");
    for (const int many : {0, 1, 255, 256, 257, 1000})
        QTest::addRow("%d rows", many) << many;
}

void TestReadAhead::givesEveryRowOnceAndInOrder()
{
    QFETCH(int, many);
    QByteArray csv = linesOf(many);
    QBuffer buffer(&csv);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    app::CsvReader reader(buffer);
    app::ReadAhead ahead(reader, {}, &readCustomer);
    int line = 0;
    for (bool last = false; !last;) {
        const auto batch = ahead.next();
        QVERIFY(batch);
        for (const app::ReadAhead::Record &record : (*batch)->records) {
            QCOMPARE(record.line, ++line);
            QCOMPARE(record.row.customer.code, u"KH%1"_s.arg(line));
            QCOMPARE(record.cells, (QStringList{record.row.customer.code, u"Lê Lan"_s}));
        }
        last = (*batch)->last;
    }
    QCOMPARE(line, many);
}

void TestReadAhead::tellsWhereTheSourceIsDamaged()
{
    QByteArray csv = linesOf(700) + "KH701,\"Lê Lan\n" + QByteArray("ghi chú\n").repeated(20);
    QBuffer buffer(&csv);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    app::CsvReader reader(buffer);
    app::ReadAhead ahead(reader, {}, &readCustomer);
    QVERIFY(ahead.next());
    QVERIFY(ahead.next());
    const auto damaged = ahead.next();
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(damaged.error().detail.contains(u"701"_s), qUtf8Printable(damaged.error().detail));
}

void TestReadAhead::keepsOutARowWhoseQuoteIsNotClosed()
{
    const auto records = readAll("KH1,Lan\n\"KH2,Bo\nKH3,Chi\"\nKH4,\"Du\nKH5,Em\nKH6,Hà\nKH7,Vy\n");
    QCOMPARE(records.size(), 7U);
    for (const auto &[number, line] : {std::pair(1U, 2), {3U, 4}}) {
        const app::ImportRow &row = records.at(number).row;
        QVERIFY(row.fate == app::RowFate::Rejected);
        QCOMPARE(records.at(number).line, line);
        QCOMPARE(row.problems.size(), 1);
        QCOMPARE(row.problems.front().code, u"open-quote"_s);
        QVERIFY(row.problems.front().fatal);
        QVERIFY2(row.problems.front().reason.contains(u"line %1 "_s.arg(line)),
                 qUtf8Printable(row.problems.front().reason));
    }
    for (const std::size_t number : {0U, 2U, 4U, 5U, 6U})
        QVERIFY(records.at(number).row.fate != app::RowFate::Rejected);
}

void TestReadAhead::keepsOutARowThatAQuoteHasDamaged_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("text behind a closing quote") << QByteArray("KH2,\"Bo\" Le\n") << u"stray-quote"_s;
    QTest::newRow("the whole row in quotes") << QByteArray("\"KH2,Bo\"\n") << u"row-in-quotes"_s;
    QTest::newRow("cut off") << QByteArray("KH2,\"Bo") << u"cut-off"_s;
}

void TestReadAhead::keepsOutARowThatAQuoteHasDamaged()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, code);
    const auto records = readAll("KH1,Lan\n" + row + (row.endsWith('\n') ? "KH3,Chi\n" : ""));
    QCOMPARE(records.size(), row.endsWith('\n') ? 3U : 2U);
    const app::ImportRow &damaged = records.at(1).row;
    QVERIFY(damaged.fate == app::RowFate::Rejected);
    QCOMPARE(damaged.problems.size(), 1);
    QCOMPARE(damaged.problems.front().code, code);
    QVERIFY(damaged.problems.front().fatal);
    QVERIFY2(damaged.problems.front().reason.contains(u"line 2 "_s),
             qUtf8Printable(damaged.problems.front().reason));
    QVERIFY(records.front().row.problems.isEmpty() &&
            records.back().line == static_cast<int>(records.size()));
}

void TestReadAhead::tellsOfQuotesThatHoldWhatLooksLikeRows()
{
    const auto records = readAll("KH1,Lan\nKH2,\"Bo\nKH3,Chi\"\nKH4,Du\n");
    QCOMPARE(records.size(), 3U);
    const app::ImportRow &row = records.at(1).row;
    QVERIFY(row.fate != app::RowFate::Rejected);
    QCOMPARE(row.customer.code, u"KH2"_s);
    QCOMPARE(row.problems.size(), 1);
    QCOMPARE(row.problems.front().code, u"rows-in-quotes"_s);
    QVERIFY(row.problems.front().reason.contains(u"line 2 "_s));
}

MK_TEST(TestReadAhead)
#include "tst_read_ahead.moc"
