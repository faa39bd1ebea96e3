#include "app/exchange/csv_reader.h"
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
    QByteArray csv = linesOf(700) + "KH701,\"Lê\" Lan\n" + linesOf(3);
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

MK_TEST(TestReadAhead)
#include "tst_read_ahead.moc"
