#include "tests/support/workbook.h"

#include <QtEndian>

#include <algorithm>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace test {

namespace {

template <class Number> void put(QByteArray &bytes, Number number)
{
    const auto little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray deflated(const QByteArray &content)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("deflateInit2");
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))),
                      '\0');
    QByteArray copy = content;
    stream.next_in = reinterpret_cast<Bytef *>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("deflate");
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray columnName(qsizetype column)
{
    QByteArray name;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(static_cast<char>('A' + (left - 1) % 26));
    return name;
}

const QByteArray kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const QByteArray kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + kRelations + "/" + type + "\" Target=\"" + target +
           "\"/>";
}

} // namespace

void ZipMaker::add(const QByteArray &name, const QByteArray &content, Packing packing, const Lie &lie)
{
    const QByteArray packed = packing == Packing::Deflated ? deflated(content) : content;
    const auto at = static_cast<quint64>(m_parts.size());
    const auto method = static_cast<quint16>(lie.method >= 0                ? lie.method
                                             : packing == Packing::Deflated ? 8
                                                                            : 0);
    const auto flags = static_cast<quint16>(0x800 | (lie.encrypted ? 1 : 0));
    const auto sum = static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(content.constData()),
                                                static_cast<uInt>(content.size()))) +
                     (lie.sum ? 1U : 0U);
    const auto size = static_cast<quint64>(lie.size >= 0 ? lie.size : content.size());
    const auto packedSize = static_cast<quint64>(packed.size());
    const auto small = [this](quint64 number) {
        return m_in64 ? 0xFFFFFFFFU : static_cast<quint32>(std::min<quint64>(number, 0xFFFFFFFEU));
    };
    const auto fromMethod = [&](QByteArray &bytes) {
        put(bytes, flags);
        put(bytes, method);
        put(bytes, quint32(0)); // when
        put(bytes, sum);
        put(bytes, small(packedSize));
        put(bytes, small(size));
        put(bytes, static_cast<quint16>(name.size()));
    };
    m_parts += "PK\x03\x04";
    put(m_parts, quint16(45));
    fromMethod(m_parts);
    put(m_parts, quint16(0));
    m_parts += name + packed;

    QByteArray extra;
    if (m_in64) {
        put(extra, quint16(1));
        put(extra, quint16(24));
        put(extra, size);
        put(extra, packedSize);
        put(extra, at);
    }
    m_directory += "PK\x01\x02";
    put(m_directory, quint16(45));
    put(m_directory, quint16(45));
    fromMethod(m_directory);
    put(m_directory, static_cast<quint16>(extra.size()));
    put(m_directory, quint16(0));
    put(m_directory, quint16(0));
    put(m_directory, quint16(0));
    put(m_directory, quint32(0));
    put(m_directory, small(at));
    m_directory += name + extra;
    ++m_count;
}

QByteArray ZipMaker::bytes() const
{
    QByteArray bytes = m_parts + m_directory;
    const auto count = static_cast<quint64>(m_count);
    const auto size = static_cast<quint64>(m_directory.size());
    const auto at = static_cast<quint64>(m_parts.size());
    if (m_in64) {
        const auto end = static_cast<quint64>(bytes.size());
        bytes += "PK\x06\x06";
        put(bytes, quint64(44));
        put(bytes, quint16(45));
        put(bytes, quint16(45));
        put(bytes, quint64(0));
        for (const quint64 number : {count, count, size, at})
            put(bytes, number);
        bytes += "PK\x06\x07";
        put(bytes, quint32(0));
        put(bytes, end);
        put(bytes, quint32(1));
    }
    bytes += "PK\x05\x06";
    put(bytes, quint32(0));
    put(bytes, static_cast<quint16>(count));
    put(bytes, static_cast<quint16>(count));
    put(bytes, m_in64 ? 0xFFFFFFFFU : static_cast<quint32>(size));
    put(bytes, m_in64 ? 0xFFFFFFFFU : static_cast<quint32>(at));
    put(bytes, quint16(0));
    return bytes;
}

QList<QPair<QByteArray, QByteArray>> Workbook::parts() const
{
    QByteArray list;
    QByteArray relations;
    QList<QPair<QByteArray, QByteArray>> all;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const Sheet &sheet = sheets.at(i);
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray state = sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + "\"";
        list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\"" + state + " r:id=\"rId" +
                number + "\"/>";
        relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        all.append({"xl/worksheets/sheet" + number + ".xml",
                    kHead + "<worksheet xmlns=\"" + kMain + "\"><dimension ref=\"A1\"/><sheetData>" +
                        sheet.rows + "</sheetData><pageMargins left=\"0.7\"/></worksheet>"});
    }
    if (!strings.isEmpty()) {
        relations += relation("rIdT", "sharedStrings", "sharedStrings.xml");
        all.append({"xl/sharedStrings.xml", kHead + "<sst xmlns=\"" + kMain + "\">" + strings + "</sst>"});
    }
    if (!styles.isEmpty()) {
        relations += relation("rIdS", "styles", "/xl/styles.xml");
        all.append(
            {"xl/styles.xml", kHead + "<styleSheet xmlns=\"" + kMain + "\">" + styles + "</styleSheet>"});
    }
    all.prepend({"xl/_rels/workbook.xml.rels",
                 kHead + "<Relationships xmlns=\"" + kPackage + "\">" + relations + "</Relationships>"});
    all.prepend({"xl/workbook.xml", kHead + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kRelations +
                                        "\">" +
                                        (from1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>") +
                                        "<sheets>" + list + "</sheets></workbook>"});
    all.prepend({"_rels/.rels", kHead + "<Relationships xmlns=\"" + kPackage + "\">" +
                                    relation("rId1", "officeDocument", "xl/workbook.xml") +
                                    "</Relationships>"});
    all.prepend({"[Content_Types].xml", kHead + "<Types/>"});
    return all;
}

QByteArray Workbook::bytes(ZipMaker::Packing packing) const
{
    ZipMaker zip;
    for (const auto &[name, content] : parts())
        zip.add(name, content, packing);
    return zip.bytes();
}

Workbook workbookOf(const QList<QStringList> &rows, const QByteArray &name)
{
    Workbook book;
    Workbook::Sheet sheet;
    sheet.name = name;
    QList<QString> strings;
    QHash<QString, qsizetype> known;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(row + 1);
        sheet.rows += "<row r=\"" + number + "\">";
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            const QString text = rows.at(row).at(column);
            if (text.isEmpty())
                continue;
            const QByteArray reference = columnName(column) + number;
            const bool isNumber = !text.startsWith(u'0') &&
                                  std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
            if (isNumber) {
                sheet.rows += "<c r=\"" + reference + "\"><v>" + text.toUtf8() + "</v></c>";
                continue;
            }
            auto index = known.constFind(text);
            if (index == known.cend()) {
                index = known.insert(text, strings.size());
                strings.append(text);
            }
            sheet.rows += "<c r=\"" + reference + "\" t=\"s\"><v>" + QByteArray::number(*index) + "</v></c>";
        }
        sheet.rows += "</row>";
    }
    book.sheets = {sheet};
    for (const QString &text : strings)
        book.strings += "<si><t>" + text.toHtmlEscaped().toUtf8() + "</t></si>";
    return book;
}

} // namespace test
