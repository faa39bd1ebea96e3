#include "app/exchange/xlsx_sheet.h"

#include "app/exchange/csv_reader.h"
#include "app/exchange/utf8.h"
#include "app/exchange/xlsx_number.h"
#include "app/exchange/zip_part.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Token = XlsxXml::Token;

constexpr qint64 kMostFields = 200'000'000;

// The column of "AB12", from 1; 0: it is none.
int columnOf(std::string_view reference)
{
    constexpr int kLetters = 26;
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * kLetters + (c - 'A' + 1);
        if (column > XlsxSheet::kMostColumns)
            return 0;
    }
    return column;
}

// Without the blanks of XML.
std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

void setText(QString &field, std::string_view utf8)
{
    decodeUtf8(field, utf8.data(), utf8.data() + utf8.size());
}

// As numberText, in the memory of the field where the digits are shown as they stand.
void setNumber(QString &field, std::string_view number, const NumberForm &form, bool from1904)
{
    setText(field, number);
    if (!isShownAsItStands(field, form))
        field = numberText(QStringView(field).trimmed(), form, from1904);
}

} // namespace

qint64 XlsxSheet::taken() const
{
    return m_xml->part().taken();
}

tl::unexpected<ListTrouble> XlsxSheet::broken(const QString &detail) const
{
    return tl::unexpected<ListTrouble>(
        {ListTrouble::Kind::Workbook, m_row,
         u"row %1: the sheet is damaged (%2); open the workbook in its program and save it again"_s.arg(m_row)
             .arg(detail)});
}

Listed<bool> XlsxSheet::readRow(QStringList &fields, qsizetype width)
{
    auto read = readNextRow(fields, width);
    if (!read && read.error().kind == ListTrouble::Kind::Workbook && read.error().line == 0 && m_row > 0) {
        read.error().line = m_row;
        read.error().detail.prepend(u"row %1 or later: "_s.arg(m_row));
    }
    return read;
}

Listed<bool> XlsxSheet::readNextRow(QStringList &fields, qsizetype width)
{
    while (true) {
        MK_TRY(const auto found, findRow());
        if (!found)
            return false;
        m_used = 0;
        m_column = 0;
        m_length = 0;
        MK_CHECK(readCells(fields));
        while (m_used > 0 && fields.at(m_used - 1).isEmpty())
            --m_used;
        if (m_used == 0)
            continue;
        for (; m_used < width; ++m_used) {
            if (m_used == fields.size())
                fields.append(QString());
            fields[m_used].clear();
            ++m_fields;
        }
        fields.resize(m_used);
        return true;
    }
}

// Up to the beginning of the next row; at the end of the rows through what follows, so that a part that is
// damaged there is found out.
Listed<bool> XlsxSheet::findRow()
{
    if (m_ended)
        return false;
    while (true) {
        MK_TRY(const auto token, m_xml->next());
        if (token == Token::Done) {
            m_ended = true;
            return false;
        }
        if (token == Token::End && m_xml->depth() == 1)
            m_inRows = false;
        if (token != Token::Start)
            continue;
        if (m_xml->depth() == 2)
            m_inRows = m_xml->name() == "sheetData";
        if (!m_inRows || m_xml->depth() != 3 || m_xml->name() != "row")
            continue;
        const std::string_view number = m_xml->attribute("r");
        const int row = number.empty() ? m_row + 1 : intOf(number).value_or(0);
        if (row > kMostRows)
            return broken(u"it has more rows than a workbook holds"_s);
        if (row <= m_row)
            return broken(u"its rows are out of order"_s);
        m_row = row;
        return true;
    }
}

Listed<void> XlsxSheet::readCells(QStringList &fields)
{
    while (true) {
        MK_TRY(const auto token, m_xml->next());
        if (token == Token::End && m_xml->depth() == 2)
            return {};
        if (token == Token::Start && m_xml->depth() == 4 && m_xml->name() == "c")
            MK_CHECK(readCell(fields));
    }
}

// The field of the cell that starts, the ones before it being there.
Listed<QString *> XlsxSheet::fieldFor(QStringList &fields)
{
    const std::string_view reference = m_xml->attribute("r");
    const int column = reference.empty() ? m_column + 1 : columnOf(reference);
    if (column < 1 || column > kMostColumns)
        return broken(u"a cell beyond the last column"_s);
    m_column = column;
    if (fields.size() < column)
        fields.resize(column);
    QString *const all = fields.data();
    if (m_used < column) {
        for (QString *field = all + m_used; field != all + column; ++field) {
            if (!field->isEmpty()) // of another row
                field->clear();
        }
        m_fields += column - m_used;
        m_used = column;
    }
    if (m_fields > kMostFields)
        return listTrouble(
            ListTrouble::Kind::TooLarge,
            u"the sheet has more than 200 million cells, the empty ones between others included; delete "
            "empty columns, or save the sheet as CSV"_s);
    return all + column - 1;
}

Listed<void> XlsxSheet::readCell(QStringList &fields)
{
    MK_TRY(QString *const field, fieldFor(fields));
    const std::string_view type = m_xml->attribute("t");
    const Kind kind = type.empty() || type == "n" ? Kind::Number
                      : type == "s"               ? Kind::Shared
                      : type == "b"               ? Kind::Boolean
                      : type == "e"               ? Kind::Error
                                                  : Kind::Text;
    const auto form = static_cast<std::size_t>(intOf(m_xml->attribute("s")).value_or(0));
    m_value.clear();
    const int outside = m_xml->depth() - 1;
    while (m_xml->depth() > outside) {
        MK_TRY(const auto token, m_xml->next());
        if (token != Token::Start)
            continue;
        if (m_xml->name() == "v") {
            if (kind == Kind::Text)
                MK_CHECK(readPlainText(*m_xml, m_value));
            else
                MK_CHECK(m_xml->readText(m_value));
        } else if (m_xml->name() == "is") {
            MK_CHECK(readRichText(*m_xml, m_value));
        } else {
            MK_CHECK(m_xml->skip()); // a formula
        }
    }
    if (!m_value.empty())
        MK_CHECK(setField(*field, kind, m_words.styles.form(form)));
    m_length += field->size();
    if (m_length > CsvReader::kLongestRecord)
        return tl::unexpected<ListTrouble>(
            {ListTrouble::Kind::TooLarge, m_row,
             u"row %1 holds more than 1 MiB of text; shorten it"_s.arg(m_row)});
    return {};
}

Listed<void> XlsxSheet::setField(QString &field, Kind kind, const NumberForm &form)
{
    const std::string_view value = trimmed(m_value);
    switch (kind) {
    case Kind::Number:
        setNumber(field, value, form, m_words.from1904);
        break;
    case Kind::Shared: {
        const auto index = intOf(value);
        if (!index || static_cast<std::size_t>(*index) >= m_words.strings.size())
            return broken(u"a cell names a text that is missing"_s);
        setText(field, m_words.strings.at(static_cast<std::size_t>(*index)));
        break;
    }
    case Kind::Boolean:
        field = value == "0" || value == "false" ? u"FALSE"_s : u"TRUE"_s;
        break;
    case Kind::Error:
        break;
    case Kind::Text:
        setText(field, m_value);
        break;
    }
    return {};
}

} // namespace app
