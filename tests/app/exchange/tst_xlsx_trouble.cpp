#include "tests/app/exchange/broken_books.h"
#include "tests/app/exchange/list_troubles.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = app::ListTrouble::Kind;
using Packing = test::ZipMaker::Packing;

namespace {

/// A disk that fails behind its first bytes.
class FailingDevice final : public QBuffer
{
public:
    FailingDevice(QByteArray *bytes, qint64 good) : QBuffer(bytes), m_good(good) {}

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (pos() < m_good)
            return QBuffer::readData(data, std::min(most, m_good - pos()));
        setErrorString(u"the disk fails"_s);
        return -1;
    }

private:
    qint64 m_good;
};

} // namespace

/// Workbooks that are broken, or made to do harm: each is refused with its reason, in little time and memory.
class TestXlsxTrouble final : public QObject
{
    Q_OBJECT
private slots:
    void refusesWithTheReason_data();
    void refusesWithTheReason();
    void isToldByItsContentWhateverItsName();
    void saysThatTheDeviceFails();
    void refusesFarTooManyParts();
    void refusesABombWithoutUnpackingIt();
};

void TestXlsxTrouble::refusesWithTheReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind, const QString &detail) {
        QTest::newRow(name) << bytes << kind << detail;
    };
    row("only its first bytes", "PK\x03\x04...", Kind::Workbook, u"cut off"_s);
    row("an old spreadsheet, or a password", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Spreadsheet,
        u"without a password"_s);
    row("a password of the archive", lied(kSheet, {.encrypted = true}), Kind::Spreadsheet, u"password"_s);
    row("a spreadsheet of LibreOffice", archiveOf("content.xml"), Kind::Spreadsheet, u".xlsx"_s);
    row("a spreadsheet in bytes", archiveOf("xl/workbook.bin"), Kind::Spreadsheet, u".xlsx"_s);
    row("a document", archiveOf("word/document.xml"), Kind::Document, u"document"_s);
    row("another archive", archiveOf("photo.jpg"), Kind::NotText, u"archive"_s);
    row("another packing", lied(kSheet, {.method = 12}), Kind::Workbook, u"method 12"_s);
    row("a wrong sum", lied(kSheet, {.sum = true}), Kind::Workbook, u"sum"_s);
    row("a part shorter than it says", lied(kSheet, {.size = 100'000}), Kind::Workbook, u"too early"_s);
    row("a part longer than it says", lied(kSheet, {.size = 10}), Kind::Workbook, u"longer"_s);
    row("a sheet that is missing",
        changed(kRelations, [](QByteArray &xml) { xml.replace("sheet1.xml", "sheet9.xml"); }), Kind::Workbook,
        u"sheet9.xml is missing"_s);
    row("a sheet outside the file",
        changed(kRelations,
                [](QByteArray &xml) { xml.replace("worksheets/sheet1.xml", "../../../etc/passwd"); }),
        Kind::Outside, u"outside itself"_s);
    row("a sheet on the network",
        changed(kRelations,
                [](QByteArray &xml) {
                    xml.replace("\"worksheets/sheet1.xml\"",
                                "\"http://example.vn/a.xml\" TargetMode=\"External\"");
                }),
        Kind::Outside, u"outside itself"_s);
    row("texts in another file",
        changed(kRelations,
                [](QByteArray &xml) { xml.replace("\"sharedStrings.xml\"", "\"file:///etc/passwd\""); }),
        Kind::Outside, u"outside itself"_s);
    row("an entity from outside",
        changed("xl/sharedStrings.xml",
                [](QByteArray &xml) {
                    xml.replace("<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM "
                                        "\"file:///etc/passwd\">]><sst");
                    xml.replace("Nguyễn Lan", "&x;");
                }),
        Kind::Outside, u"document type"_s);
    row("entities that grow",
        changed(kSheet,
                [](QByteArray &xml) {
                    xml.replace("<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b "
                                              "\"&a;&a;\">]><worksheet");
                }),
        Kind::Outside, u"document type"_s);
    row("entities that grow without end", changed(kSheet, [](QByteArray &xml) { addBomb(xml, "&a9;"); }),
        Kind::Outside, u"document type"_s);
    row("definitions on the network",
        changed(kSheet,
                [](QByteArray &xml) {
                    xml.replace("<worksheet",
                                "<!DOCTYPE worksheet SYSTEM \"http://example.vn/a.dtd\"><worksheet");
                }),
        Kind::Outside, u"document type"_s);
    row("entities that grow among the definitions",
        changed(kSheet,
                [](QByteArray &xml) {
                    addBomb(xml, "1");
                    xml.replace("]>", "<!ATTLIST worksheet a CDATA \"&a9;\">]>");
                }),
        Kind::Outside, u"document type"_s);
    row("an entity that is nowhere",
        changed("xl/sharedStrings.xml", [](QByteArray &xml) { xml.replace("Lan", "&lan;"); }), Kind::Workbook,
        u"damaged"_s);
    row("a tag of many attributes", withRows("<row><c" + attributes(1000) + "/></row>"), Kind::Workbook,
        u"too many attributes"_s);
    row("a tag of attributes without end", withRows("<row><c" + attributes(300'000) + "/></row>"),
        Kind::Workbook, u"too many attributes"_s);
    row("a directory that counts too many", patched("PK\x05\x06", 8, "\xFF\x7F\xFF\x7F"), Kind::Workbook,
        u"cut off or damaged"_s);
    row("a directory that counts too few", patched("PK\x05\x06", 8, QByteArray("\1\0\1\0", 4)),
        Kind::Workbook, u"cut off or damaged"_s);
    row("a directory that stands elsewhere", patched("PK\x05\x06", 16, QByteArray("\x20\0\0\0", 4)),
        Kind::Workbook, u"cut off or damaged"_s);
    row("a directory behind the end", patched("PK\x05\x06", 16, "\xF0\xFF\xFF\x7F"), Kind::Workbook,
        u"cut off or damaged"_s);
    row("a part that stands elsewhere", patched("PK\x01\x02", 42, QByteArray("\x15\0\0\0", 4), 2),
        Kind::Workbook, u"damaged"_s);
    row("a part behind the end", patched("PK\x01\x02", 42, "\xF0\xFF\xFF\x7F", 2), Kind::Workbook,
        u"damaged"_s);
    row("a directory of 64 bits that counts without end", countingWithoutEnd(), Kind::Workbook,
        u"cut off or damaged"_s);
    row("a sheet that is cut off", changed(kSheet, [](QByteArray &xml) { xml.truncate(xml.size() / 2); }),
        Kind::Workbook, u"too early"_s);
    row("texts that are cut off",
        changed("xl/sharedStrings.xml", [](QByteArray &xml) { xml.truncate(xml.size() - 9); }),
        Kind::Workbook, u"too early"_s);
    row("a tag without end",
        changed(kSheet, [](QByteArray &xml) { xml.replace("<row r=\"2\">", "<row r=\"2>"); }), Kind::Workbook,
        u"damaged"_s);
    row("no XML", changed(kSheet, [](QByteArray &xml) { xml = QByteArray(100, '<'); }), Kind::Workbook,
        u"damaged"_s);
    row("elements without bottom",
        changed(kSheet, [](QByteArray &xml) { xml = QByteArray("<a>").repeated(100'000); }), Kind::Workbook,
        u"too deep"_s);
    row("invalid UTF-8 in the texts",
        changed("xl/sharedStrings.xml", [](QByteArray &xml) { xml.replace("Lan", "L\xEA\xFF"); }),
        Kind::Workbook, u"not UTF-8"_s);
    row("invalid UTF-8 in a cell", withRows("<row><c t=\"str\"><v>L\xC3</v></c></row>"), Kind::Workbook,
        u"not UTF-8"_s);
    row("invalid UTF-8 far behind",
        withRows(QByteArray("<row><c><v>1</v></c></row>").repeated(5000) +
                 "<row><c t=\"str\"><v>L\xC3</v></c></row>"),
        Kind::Workbook, u"not UTF-8"_s);
    row("a NUL in a cell", withRows(QByteArray("<row><c t=\"str\"><v>L\0</v></c></row>", 37)), Kind::Workbook,
        u"damaged"_s);
    row("a text that is missing", withRows("<row r=\"7\"><c t=\"s\"><v>5</v></c></row>"), Kind::Workbook,
        u"row 7"_s);
    row("a text before the first", withRows("<row><c t=\"s\"><v>-1</v></c></row>"), Kind::Workbook,
        u"missing"_s);
    row("rows out of order", withRows("<row r=\"5\"><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row>"),
        Kind::Workbook, u"out of order"_s);
    row("a row beyond the last", withRows("<row r=\"1048577\"><c><v>1</v></c></row>"), Kind::Workbook,
        u"more rows than a workbook holds"_s);
    row("a column beyond the last", withRows("<row><c r=\"XFE1\"><v>1</v></c></row>"), Kind::Workbook,
        u"last column"_s);
    row("a column that is none", withRows("<row><c r=\"1\"><v>1</v></c></row>"), Kind::Workbook,
        u"last column"_s);
    row("a cell without bounds",
        withRows("<row r=\"3\"><c t=\"str\"><v>" + QByteArray(5'000'000, 'a') + "</v></c></row>"),
        Kind::TooLarge, u"1 MiB"_s);
    row("a row without bounds",
        withRows("<row r=\"3\">" + ("<c t=\"str\"><v>" + QByteArray(30'000, 'a') + "</v></c>").repeated(50) +
                 "</row>"),
        Kind::TooLarge, u"row 3"_s);
}

void TestXlsxTrouble::refusesWithTheReason()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    QFETCH(QString, detail);
    const auto trouble = troubleWith(bytes);
    QVERIFY(trouble);
    QCOMPARE(trouble->kind, kind);
    QVERIFY2(trouble->detail.contains(detail), qPrintable(trouble->detail));
}

void TestXlsxTrouble::isToldByItsContentWhateverItsName()
{
    const auto old = troubleWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", nullptr, u"xlsx"_s);
    QVERIFY(old);
    QCOMPARE(old->kind, Kind::Spreadsheet);

    test::ZipMaker zip;
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", Packing::Stored);
    zip.add("content.xml", "<office:document-content/>");
    const auto open = troubleWith(zip.bytes(), nullptr, u"xlsx"_s);
    QVERIFY(open);
    QCOMPARE(open->kind, Kind::Spreadsheet);
    QVERIFY2(open->detail.contains(u"save it as .xlsx"_s), qPrintable(open->detail));
}

void TestXlsxTrouble::saysThatTheDeviceFails()
{
    QList<QStringList> rows;
    for (int i = 0; i < 20'000; ++i)
        rows.append({QString::number(i * 7919)});
    QByteArray bytes = test::workbookOf(rows).bytes();
    for (const qint64 good : {qint64{64}, bytes.size() - 10}) {
        FailingDevice device(&bytes, good);
        device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        const auto source = app::openList(device);
        QVERIFY(!source);
        QCOMPARE(source.error().kind, Kind::NotReadable);
        QCOMPARE(source.error().detail, u"the disk fails"_s);
    }
}

void TestXlsxTrouble::refusesFarTooManyParts()
{
    test::ZipMaker zip;
    for (int i = 0; i < 40'000; ++i)
        zip.add(QByteArray::number(i).rightJustified(200, 'a'), {}, Packing::Stored);
    const auto trouble = troubleWith(zip.bytes());
    QVERIFY(trouble);
    QCOMPARE(trouble->kind, Kind::TooLarge);
    QVERIFY2(trouble->detail.contains(u"more parts"_s), qPrintable(trouble->detail));
}

void TestXlsxTrouble::refusesABombWithoutUnpackingIt()
{
    for (const QByteArray &part :
         {kSheet, QByteArray("xl/sharedStrings.xml"), QByteArray("xl/workbook.xml")}) {
        const auto trouble = troubleWith(lied(part, {.size = 80'000'000}));
        QVERIFY(trouble);
        QCOMPARE(trouble->kind, Kind::TooLarge);
        QVERIFY2(trouble->detail.contains(u"CSV"_s), qPrintable(trouble->detail));
    }
    const auto huge = troubleWith(lied(kSheet, {.size = qint64{1} << 40}));
    QCOMPARE(huge->kind, Kind::TooLarge);
}

MK_TEST(TestXlsxTrouble)
#include "tst_xlsx_trouble.moc"
