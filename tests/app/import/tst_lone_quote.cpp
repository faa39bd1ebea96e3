#include "app/import/cell_text.h"
#include "app/import/import_report.h"
#include "tests/app/import/read_row.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Cells with one of two quotes, whose partner a CSV file has lost.
class TestLoneQuote final : public QObject
{
    Q_OBJECT
private slots:
    void takesALoneQuoteOff_data();
    void takesALoneQuoteOff();
    void readsTheRowWithoutItAndSaysSo();
    void leavesInches();
    void leavesANameOfOurOwnExport();
    void countsTheRowsApart();
};

void TestLoneQuote::takesALoneQuoteOff_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("at the end") << u"Nguyễn Văn A\""_s << u"Nguyễn Văn A"_s;
    QTest::newRow("at the beginning") << u"\"Nguyễn Văn A"_s << u"Nguyễn Văn A"_s;
    QTest::newRow("before blanks") << u"0903101326\" "_s << u"0903101326"_s;
    QTest::newRow("a pair") << u"\"Bi\""_s << u"\"Bi\""_s;
    QTest::newRow("within") << u"An \"Bi"_s << u"An \"Bi"_s;
    QTest::newRow("none") << u"An "_s << u"An "_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestLoneQuote::takesALoneQuoteOff()
{
    QFETCH(const QString, cell);
    QTEST(app::withoutLoneQuote(cell), "text");
}

void TestLoneQuote::readsTheRowWithoutItAndSaysSo()
{
    const app::ImportRow read =
        row({u"Họ"_s, u"Tên"_s, u"SĐT"_s}, {u"Nguyễn Văn\""_s, u"An\""_s, u"0903101326\""_s});
    QVERIFY(read.fate == app::RowFate::Stored);
    QCOMPARE(read.customer.fullName, u"Nguyễn Văn An"_s);
    QCOMPARE(read.customer.givenName, u"An"_s);
    QCOMPARE(read.customer.contactPoints.size(), 1);
    QCOMPARE(read.customer.contactPoints.front().normalized, u"+84903101326"_s);
    QVERIFY(!read.customer.contactPoints.front().value.contains(u'"'));
    QCOMPARE(read.problems.size(), 3);
    for (const app::CellProblem &problem : read.problems) {
        QCOMPARE(problem.code, u"lone-quote"_s);
        QVERIFY(!problem.fatal && app::isKept(problem));
    }
}

void TestLoneQuote::leavesInches()
{
    const app::ImportRow read = row({u"Họ tên"_s, u"Ghi chú"_s}, {u"Nguyễn An"_s, u"mua tivi 32\""_s});
    QCOMPARE(read.customer.note, u"mua tivi 32\""_s);
    QVERIFY(read.problems.isEmpty());
}

void TestLoneQuote::leavesANameOfOurOwnExport()
{
    app::ColumnMap columns = app::mapColumns({u"full_name"_s, u"phone"_s}).value();
    columns.namesAsWritten = true;
    const app::ImportRow read = app::readImportRow(columns, {u"Quán 5\""_s, u"0903101326"_s}, kToday);
    QCOMPARE(read.customer.fullName, u"Quán 5\""_s);
    QVERIFY(read.problems.isEmpty());
}

// Nothing of such a row is left empty, nor as it was written.
void TestLoneQuote::countsTheRowsApart()
{
    const QStringList headings{u"Họ tên"_s, u"SĐT"_s, u"Tỉnh"_s};
    app::ImportReport report;
    for (const QStringList &cells : {QStringList{u"Nguyễn Văn A\""_s, u"0903101326"_s, u"Huế"_s},
                                     {u"Nguyễn Văn B\""_s, u"0903101327\""_s, u"Huế"_s},
                                     {u"Nguyễn Văn C\""_s, u"0903101328"_s, u"Atlantis"_s},
                                     {u"Nguyễn Văn D\""_s, u"09031"_s, u"Huế"_s},
                                     {u"Nguyễn Văn E"_s, u"0903101329"_s, u"Huế"_s}})
        report.countStoredWith(row(headings, cells).problems);
    QCOMPARE(report.mendedQuotes, 2);
    QCOMPARE(report.leftAsWritten, 1);
    QCOMPARE(report.leftEmpty, 1);
}

MK_TEST(TestLoneQuote)
#include "tst_lone_quote.moc"
