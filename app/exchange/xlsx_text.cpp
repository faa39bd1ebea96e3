#include "app/exchange/xlsx_text.h"

#include <QString>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::size_t kEscapeLength = 7;

// "_x000D_" at the beginning: a character that XML cannot hold, or what would look like one. 0: none stands
// there.
char16_t escapeOf(std::string_view text)
{
    constexpr int kSixteen = 16;
    if (text.size() < kEscapeLength || !text.starts_with("_x") || text[kEscapeLength - 1] != '_')
        return 0;
    const char *const end = text.data() + kEscapeLength - 1;
    quint16 letter = 0;
    const auto read = std::from_chars(text.data() + 2, end, letter, kSixteen);
    return read.ptr != end || QChar::isSurrogate(letter) ? 0 : letter;
}

// In one pass: a text may be nothing but escapes.
void readEscapes(std::string &text, std::size_t from)
{
    std::size_t at = text.find("_x", from);
    if (at == std::string::npos)
        return;
    char *to = text.data() + at;
    while (at < text.size()) {
        const char16_t escaped = escapeOf(std::string_view(text).substr(at));
        if (escaped == 0) {
            *to++ = text[at++];
        } else {
            const QByteArray letter = QString(QChar(escaped)).toUtf8(); // three bytes at most
            to = std::copy(letter.begin(), letter.end(), to);
            at += kEscapeLength;
        }
    }
    text.resize(static_cast<std::size_t>(to - text.data()));
}

} // namespace

Listed<void> readRichText(XlsxXml &xml, std::string &to)
{
    const std::size_t from = to.size();
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
        MK_TRY(const auto token, xml.next());
        if (token != XlsxXml::Token::Start)
            continue;
        if (xml.name() == "t")
            MK_CHECK(xml.readText(to));
        else if (xml.name() == "rPh" || xml.name() == "rPr")
            MK_CHECK(xml.skip());
    }
    readEscapes(to, from);
    return {};
}

Listed<void> readPlainText(XlsxXml &xml, std::string &to)
{
    const std::size_t from = to.size();
    MK_CHECK(xml.readText(to));
    readEscapes(to, from);
    return {};
}

Listed<XlsxStrings> XlsxStrings::read(XlsxXml &xml)
{
    XlsxStrings strings;
    std::string one;
    while (true) {
        MK_TRY(const auto token, xml.next());
        if (token == XlsxXml::Token::Done)
            return strings;
        if (token != XlsxXml::Token::Start || xml.name() != "si")
            continue;
        one.clear();
        MK_CHECK(readRichText(xml, one));
        strings.m_text.append(one.data(), static_cast<qsizetype>(one.size()));
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
