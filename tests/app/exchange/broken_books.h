#pragma once

#include "tests/support/workbook.h"

#include <functional>

/// A sound one, in which something is then broken.
inline test::Workbook someBook()
{
    test::Workbook book = test::workbookOf(
        {{QStringLiteral("Mã"), QStringLiteral("Họ tên"), QStringLiteral("Điện thoại")},
         {QStringLiteral("KH1"), QStringLiteral("Nguyễn Lan"), QStringLiteral("0912345678")}});
    book.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
    return book;
}

/// The book with one of its parts another, or with something else changed in it.
inline QByteArray changed(const QByteArray &part, const std::function<void(QByteArray &)> &change)
{
    test::ZipMaker zip;
    for (auto [name, content] : someBook().parts()) {
        if (name == part)
            change(content);
        zip.add(name, content);
    }
    return zip.bytes();
}

inline QByteArray lied(const QByteArray &part, const test::ZipMaker::Lie &lie)
{
    test::ZipMaker zip;
    for (const auto &[name, content] : someBook().parts())
        zip.add(name, content, test::ZipMaker::Packing::Deflated, name == part ? lie : test::ZipMaker::Lie{});
    return zip.bytes();
}

inline QByteArray archiveOf(const QByteArray &part)
{
    test::ZipMaker zip;
    zip.add(part, "<x/>");
    return zip.bytes();
}

inline const QByteArray kSheet = "xl/worksheets/sheet1.xml";
inline const QByteArray kRelations = "xl/_rels/workbook.xml.rels";

/// Entities each of which is ten of the one before; the first row's text becomes `use`.
inline void addBomb(QByteArray &xml, const QByteArray &use)
{
    QByteArray definitions = "<!DOCTYPE worksheet [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 10; ++i)
        definitions += "<!ENTITY a" + QByteArray::number(i) + " \"" +
                       ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    xml.replace("<worksheet", definitions + "]><worksheet");
    xml.replace("<v>0</v>", "<v>" + use + "</v>");
}

inline QByteArray attributes(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += " a" + QByteArray::number(i, 36) + "=\"\"";
    return all;
}

/// The book with other bytes `behind` the beginning of the record of this sign, the so-manieth of them.
inline QByteArray patched(const QByteArray &sign, qsizetype behind, const QByteArray &bytes, int which = 0)
{
    QByteArray book = someBook().bytes();
    qsizetype at = book.indexOf(sign);
    for (int i = 0; i < which; ++i)
        at = book.indexOf(sign, at + 1);
    return book.replace(at + behind, bytes.size(), bytes);
}

inline QByteArray countingWithoutEnd()
{
    test::ZipMaker zip(true);
    for (const auto &[name, content] : someBook().parts())
        zip.add(name, content);
    QByteArray bytes = zip.bytes();
    const QByteArray count("\0\0\0\0\0\1\0\0", 8);
    return bytes.replace(bytes.indexOf("PK\x06\x06") + 24, 16, count + count);
}
