#include "app/exchange/xlsx_text.h"

#include "app/exchange/text_source.h"

#include <charconv>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// "_x000D_": a character that XML cannot hold, or what would look like one.
void readEscapes(QByteArray &text, qsizetype from)
{
    constexpr qsizetype kLength = 7;
    while ((from = text.indexOf("_x", from)) >= 0 && from + kLength <= text.size()) {
        quint16 code = 0;
        const char *const digits = text.constData() + from + 2;
        const auto read = std::from_chars(digits, digits + 4, code, 16);
        const bool isEscape = read.ec == std::errc{} && read.ptr == digits + 4 && text.at(from + 6) == '_' &&
                              code != 0 && (code < 0xD800 || code > 0xDFFF);
        if (isEscape)
            text.replace(from, kLength, QString(QChar(code)).toUtf8());
        ++from;
    }
}

Listed<void> checkText(QByteArray &text, qsizetype from)
{
    const std::string_view added(text.constData() + from, static_cast<std::size_t>(text.size() - from));
    if (validUtf8Length(added) != added.size() || added.find('\0') != std::string_view::npos)
        return listTrouble(ListTrouble::Kind::Workbook,
                           u"the workbook is damaged (a text that is not UTF-8); open it in its program and "
                           "save it again"_s);
    if (added.find("_x") != std::string_view::npos)
        readEscapes(text, from);
    return {};
}

} // namespace

Listed<void> readRichText(XmlReader &xml, QByteArray &to)
{
    const qsizetype from = to.size();
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
        MK_TRY(const auto token, xml.next());
        if (token != XmlReader::Token::Start)
            continue;
        if (xml.name() == "t")
            MK_CHECK(xml.readText(to));
        else if (xml.name() == "rPh" || xml.name() == "rPr")
            MK_CHECK(xml.skip());
    }
    return checkText(to, from);
}

Listed<void> readPlainText(XmlReader &xml, QByteArray &to)
{
    const qsizetype from = to.size();
    MK_CHECK(xml.readText(to));
    return checkText(to, from);
}

Listed<XlsxStrings> XlsxStrings::read(XmlReader &xml)
{
    XlsxStrings strings;
    QByteArray one;
    while (true) {
        MK_TRY(const auto token, xml.next());
        if (token == XmlReader::Token::Done)
            return strings;
        if (token != XmlReader::Token::Start || xml.name() != "si")
            continue;
        one.resize(0);
        MK_CHECK(readRichText(xml, one));
        strings.m_text.append(one);
        strings.m_ends.push_back(static_cast<quint32>(strings.m_text.size()));
        const auto kept =
            strings.m_text.size() + static_cast<qsizetype>(strings.m_ends.size() * sizeof(quint32));
        if (kept > kMostText)
            return listTrouble(ListTrouble::Kind::TooLarge,
                               u"the workbook holds more than 256 MiB of text; save the sheet as CSV"_s);
    }
}

std::string_view XlsxStrings::at(std::size_t index) const
{
    const quint32 from = index == 0 ? 0 : m_ends[index - 1];
    return {m_text.constData() + from, m_ends[index] - from};
}

} // namespace app
