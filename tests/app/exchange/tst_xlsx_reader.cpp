#include "tests/app/exchange/read_book.h"
#include "tests/support/test_main.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

/// The rows of a workbook as a person sees them.
class TestXlsxReader final : public QObject
{
    Q_OBJECT
private slots:
    void readsEachCellInItsColumn();
    void readsTheTextsOfCells_data();
    void readsTheTextsOfCells();
    void readsASheetWithoutReferences();
    void readsPrefixesCdataAndComments();
    void readsASheetInUtf16();
    void takesTheFirstVisibleSheetThatHoldsSomething();
    void takesDaysByTheirStyleAndEpoch();
    void readsLettersOfBeforeUnicode();
    void isAsWideAsItsBeginning();
};

void TestXlsxReader::readsEachCellInItsColumn()
{
    const ReadList list = readAll(test::workbookOf({{u"Mã"_s, u"Họ tên"_s, u"Điện thoại"_s},
                                                    {},
                                                    {u"KH1"_s, {}, u"0912345678"_s},
                                                    {{}, u"Lê Văn Sơn"_s, u"84912345678"_s}})
                                      .bytes());
    QCOMPARE(list.error, QString());
    QCOMPARE(list.rows, (QList<QStringList>{{u"Mã"_s, u"Họ tên"_s, u"Điện thoại"_s},
                                            {u"KH1"_s, {}, u"0912345678"_s},
                                            {{}, u"Lê Văn Sơn"_s, u"84912345678"_s}}));
    QCOMPARE(list.places, (QList<qint64>{1, 3, 4}));
    QCOMPARE(list.facts.sheet, u"Sheet1"_s);
    QCOMPARE(list.facts.sheets, 1);
    QVERIFY(list.facts.separator.isNull());
    QCOMPARE(list.facts.encoding, QString());
}

void TestXlsxReader::readsTheTextsOfCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &cell, const QString &text) {
        QTest::newRow(name) << cell << text;
    };
    row("a number", "<c r=\"A1\"><v>912345678</v></c>", u"912345678"_s);
    row("a number with an exponent", "<c r=\"A1\" t=\"n\"><v>8.4912345678E10</v></c>", u"84912345678"_s);
    row("a shared text", "<c r=\"A1\" t=\"s\"><v>0</v></c>", u"Trần & Sơn"_s);
    row("a rich shared text, without its reading", "<c r=\"A1\" t=\"s\"><v>1</v></c>", u"Nguyễn Lan"_s);
    row("a text of its own", "<c r=\"A1\" t=\"inlineStr\"><is><r><t>Mai </t></r><r><t>Hoa</t></r></is></c>",
        u"Mai Hoa"_s);
    row("a line break",
        "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a&#10;b_x000D__x005F_</t></is></c>",
        u"a\nb\r_"_s);
    row("what only looks like an escape",
        "<c r=\"A1\" t=\"inlineStr\"><is><t>_x_x00G0__x0000__xD800__x0041_b_x00</t></is></c>",
        u"_x_x00G0__x0000__xD800_Ab_x00"_s);
    row("what a formula gave", "<c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>Lan</v></c>", u"Lan"_s);
    row("the number a formula gave", "<c r=\"A1\"><f>SUM(B1:B2)</f><v>7</v></c>", u"7"_s);
    row("a formula that was never worked out", "<c r=\"A1\"><f>B1</f></c>", {});
    row("yes", "<c r=\"A1\" t=\"b\"><v>1</v></c>", u"TRUE"_s);
    row("no", "<c r=\"A1\" t=\"b\"><v>0</v></c>", u"FALSE"_s);
    row("an error", "<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", {});
    row("a day of the strict form", "<c r=\"A1\" t=\"d\"><v>1990-05-31</v></c>", u"1990-05-31"_s);
    row("only a style", "<c r=\"A1\" s=\"1\"/>", {});
    row("a style that is missing", "<c r=\"A1\" s=\"99\"><v>5</v></c>", u"5"_s);
}

void TestXlsxReader::readsTheTextsOfCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    test::Workbook book =
        bookOf("<row r=\"1\">" + cell + "<c r=\"B1\" t=\"inlineStr\"><is><t>end</t></is></c></row>");
    book.strings = "<si><t>Trần &amp; Sơn</t></si>"
                   "<si><r><rPr><b/></rPr><t>Nguyễn</t></r><r><t xml:space=\"preserve\"> Lan</t></r>"
                   "<rPh sb=\"0\" eb=\"1\"><t>read so</t></rPh></si>";
    const ReadList list = readAll(book.bytes());
    QCOMPARE(list.error, QString());
    QCOMPARE(list.rows, (QList<QStringList>{{text, u"end"_s}}));
}

void TestXlsxReader::readsASheetWithoutReferences()
{
    const ReadList list = readAll(bookOf("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/>"
                                         "<row><c r=\"AA3\"><v>27</v></c></row>")
                                      .bytes());
    QCOMPARE(list.error, QString());
    QCOMPARE(list.rows.size(), 2);
    QCOMPARE(list.rows.at(0).mid(0, 3), (QStringList{u"1"_s, {}, u"3"_s}));
    QCOMPARE(list.rows.at(1).size(), 27);
    QCOMPARE(list.rows.at(1).constLast(), u"27"_s);
    QCOMPARE(list.places, (QList<qint64>{1, 3}));
}

void TestXlsxReader::readsPrefixesCdataAndComments()
{
    test::Workbook book = bookOf({});
    auto parts = book.parts();
    test::ZipMaker zip;
    for (auto &[name, content] : parts) {
        if (name.contains("sheet1"))
            content = "\xEF\xBB\xBF<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x='m'><x:sheetData>"
                      "<x:row r = '1' ><x:c r='A1' t='inlineStr'><x:is><x:t>a&lt;<![CDATA[<b>&amp;]]>"
                      "<!-- c -->d</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        zip.add(name, content);
    }
    const ReadList list = readAll(zip.bytes());
    QCOMPARE(list.error, QString());
    QCOMPARE(list.rows, (QList<QStringList>{{u"a<<b>&amp;d"_s}}));
}

void TestXlsxReader::readsASheetInUtf16()
{
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    test::ZipMaker zip;
    for (const auto &[name, content] : bookOf("<row><c t=\"str\"><v>Nguyễn Lan</v></c></row>").parts()) {
        QString text = QString::fromUtf8(content);
        text.remove(u"encoding=\"UTF-8\" "_s);
        zip.add(name, name.contains("sheet1") ? QByteArray(utf16.encode(text)) : content);
    }
    const ReadList list = readAll(zip.bytes());
    QCOMPARE(list.error, QString());
    QCOMPARE(list.rows, (QList<QStringList>{{u"Nguyễn Lan"_s}}));
}

void TestXlsxReader::takesTheFirstVisibleSheetThatHoldsSomething()
{
    const auto row = [](const QByteArray &text) {
        return "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    };
    test::Workbook book;
    book.sheets = {{"Ẩn", row("hidden"), "hidden"},
                   {"Rất ẩn", row("very"), "veryHidden"},
                   {"Trống", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>", {}},
                   {"Khách &amp; bạn", row("Lan"), {}},
                   {"Khác", row("other"), {}}};
    const ReadList list = readAll(book.bytes());
    QCOMPARE(list.rows, (QList<QStringList>{{u"Lan"_s}}));
    QCOMPARE(list.facts.sheet, u"Khách & bạn"_s);
    QCOMPARE(list.facts.sheets, 3);

    book.sheets = {{"Ẩn", row("hidden"), "hidden"}, {"Trống", {}, {}}};
    const ReadList nothing = readAll(book.bytes());
    QCOMPARE(nothing.error, QString());
    QVERIFY(nothing.rows.isEmpty());
}

void TestXlsxReader::takesDaysByTheirStyleAndEpoch()
{
    test::Workbook book =
        bookOf("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>33024</v></c><c r=\"B1\" s=\"2\"><v>33024.3125</v></c>"
               "<c r=\"C1\" s=\"3\"><v>7</v></c><c r=\"D1\"><v>33024</v></c>"
               "<c r=\"E1\" s=\"4\"><v>33024</v></c></row>");
    book.styles =
        "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm;@\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"000000\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
        "<xf numFmtId=\"3\"/></cellXfs><dxfs><dxf><numFmt numFmtId=\"165\" "
        "formatCode=\"yyyy\"/></dxf></dxfs>";
    QCOMPARE(readAll(book.bytes()).rows, (QList<QStringList>{{u"1990-05-31"_s, u"1990-05-31 07:30"_s,
                                                              u"000007"_s, u"33024"_s, u"33024"_s}}));
    book.from1904 = true;
    QCOMPARE(readAll(book.bytes()).rows.constFirst().mid(0, 2),
             (QStringList{u"1994-06-01"_s, u"1994-06-01 07:30"_s}));
}

void TestXlsxReader::readsLettersOfBeforeUnicode()
{
    const ReadList list = readAll(test::workbookOf({{u"M· KH"_s, u"Hä tªn"_s, u"§iÖn tho¹i"_s},
                                                    {u"KH1"_s, u"NguyÔn V¨n §øc"_s, u"0912345678"_s},
                                                    {u"KH2"_s, u"TrÇn ThÞ BÝch"_s, u"0912345679"_s}})
                                      .bytes());
    QCOMPARE(list.facts.encoding, u"TCVN3"_s);
    QCOMPARE(list.rows.at(0), (QStringList{u"Mã KH"_s, u"Họ tên"_s, u"Điện thoại"_s}));
    QCOMPARE(list.rows.at(1).at(1), u"Nguyễn Văn Đức"_s);
}

// A cell left out at the end of a row is there to be written into, and a title does not make the list narrow.
void TestXlsxReader::isAsWideAsItsBeginning()
{
    QList<QStringList> rows{{u"Khách của shop"_s}, {u"Mã"_s, u"Tên"_s, u"Ghi chú"_s}};
    for (int i = 0; i < 1500; ++i)
        rows.append({u"KH%1"_s.arg(i)});
    rows.append({u"KH"_s, u"a"_s, u"b"_s, u"c"_s});
    const ReadList list = readAll(test::workbookOf(rows).bytes());
    QCOMPARE(list.rows.size(), rows.size());
    QCOMPARE(list.rows.at(0), (QStringList{u"Khách của shop"_s, {}, {}}));
    QCOMPARE(list.rows.at(1501), (QStringList{u"KH1499"_s, {}, {}}));
    QCOMPARE(list.rows.constLast().size(), 4);
}

MK_TEST(TestXlsxReader)
#include "tst_xlsx_reader.moc"
