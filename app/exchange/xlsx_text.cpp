#include "app/exchange/xlsx_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
}

// "_x000D_": a character that XML cannot hold, or what would look like one.
void readEscapes(QString &text, qsizetype from)
{
    constexpr qsizetype kLength = 7;
    constexpr int kSixteen = 16;
    while ((from = text.indexOf(u"_x", from)) >= 0 && from + kLength <= text.size()) {
        const QStringView digits = QStringView(text).sliced(from + 2, 4);
        const bool isNumber = std::all_of(digits.begin(), digits.end(), isHexDigit);
        const QChar character(isNumber ? digits.toUShort(nullptr, kSixteen) : quint16{0});
        if (!character.isNull() && !character.isSurrogate() && text.at(from + kLength - 1) == u'_')
            text.replace(from, kLength, character);
        ++from;
    }
}

} // namespace

Listed<void> readRichText(XlsxXml &xml, QString &to)
{
    const qsizetype from = to.size();
    const int outside = xml.depth() - 1;
    while (xml.depth() > outside) {
        MK_TRY(const auto token, xml.next());
        if (token != XlsxXml::Token::Start)
            continue;
        if (xml.name() == u"t")
            MK_CHECK(xml.readText(to));
        else if (xml.name() == u"rPh" || xml.name() == u"rPr")
            MK_CHECK(xml.skip());
    }
    readEscapes(to, from);
    return {};
}

Listed<void> readPlainText(XlsxXml &xml, QString &to)
{
    const qsizetype from = to.size();
    MK_CHECK(xml.readText(to));
    readEscapes(to, from);
    return {};
}

Listed<XlsxStrings> XlsxStrings::read(XlsxXml &xml)
{
    XlsxStrings strings;
    QString one;
    while (true) {
        MK_TRY(const auto token, xml.next());
        if (token == XlsxXml::Token::Done)
            return strings;
        if (token != XlsxXml::Token::Start || xml.name() != u"si")
            continue;
        one.resize(0);
        MK_CHECK(readRichText(xml, one));
        strings.m_text.append(one.toUtf8());
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
