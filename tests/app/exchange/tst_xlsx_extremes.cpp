#include "tests/app/exchange/list_troubles.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Workbooks as long and as wide as a spreadsheet makes them.
class TestXlsxExtremes final : public QObject
{
    Q_OBJECT
private slots:
    void readsManyEqualRows();
    void readsASheetThatHoldsNothingToItsLastRow();
    void readsTheWidestSheet();
};

void TestXlsxExtremes::readsManyEqualRows()
{
    const QByteArray row = "<c t=\"s\"><v>0</v></c><c><v>912345678</v></c></row>";
    QByteArray rows;
    for (int i = 1; i <= 50'000; ++i)
        rows += "<row r=\"" + QByteArray::number(i) + "\">" + row;
    test::Workbook book;
    book.sheets = {{.rows = rows}};
    book.strings = "<si><t>Nguyễn Lan</t></si>";
    qint64 count = 0;
    const auto trouble = troubleWith(book.bytes(), &count);
    QVERIFY2(!trouble, qPrintable(trouble ? trouble->detail : QString()));
    QCOMPARE(count, 50'000);
}

void TestXlsxExtremes::readsASheetThatHoldsNothingToItsLastRow()
{
    constexpr int kLast = 1'048'576;
    constexpr int kStep = 16; // every row would take a debug build half a minute
    QByteArray rows;
    for (int i = kStep; i <= kLast; i += kStep)
        rows += "<row r=\"" + QByteArray::number(i) + "\"><c s=\"1\"/></row>";
    qint64 count = 0;
    const auto nothing = troubleWith(withRows(rows), &count);
    QVERIFY2(!nothing, qPrintable(nothing ? nothing->detail : QString()));
    QCOMPARE(count, 0);

    rows.replace("<row r=\"1048576\"><c s=\"1\"/></row>", "<row r=\"1048576\"><c><v>7</v></c></row>");
    const auto last = troubleWith(withRows(rows), &count);
    QVERIFY2(!last, qPrintable(last ? last->detail : QString()));
    QCOMPARE(count, 1);
}

void TestXlsxExtremes::readsTheWidestSheet()
{
    QByteArray bytes = withRows("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto source = app::openList(buffer);
    QVERIFY(source);
    QStringList fields;
    QVERIFY(*(*source)->readRecord(fields));
    QCOMPARE(fields.size(), 16'384);
    QCOMPARE(fields.constLast(), u"2"_s);

    // Rows that are nothing but gaps, many times the size of the file.
    QByteArray gaps;
    for (int i = 0; i < 13'000; ++i)
        gaps += "<row><c r=\"XFD1\"><v>2</v></c></row>";
    const auto trouble = troubleWith(withRows(gaps));
    QVERIFY(trouble);
    QCOMPARE(trouble->kind, app::ListTrouble::Kind::TooLarge);
}

MK_TEST(TestXlsxExtremes)
#include "tst_xlsx_extremes.moc"
