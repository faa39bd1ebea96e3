#include "app/exchange/xlsx_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
}

constexpr qsizetype kEscapeLength = 7;

// "_x000D_": a character that XML cannot hold, or what would look like one. Null: none stands there.
QChar escapeAt(QStringView text, qsizetype at)
{
    constexpr int kSixteen = 16;
    const QStringView escape = text.sliced(at).first(std::min(text.size() - at, kEscapeLength));
    if (escape.size() < kEscapeLength || !escape.startsWith(u"_x") || !escape.endsWith(u'_'))
        return {};
    const QStringView digits = escape.sliced(2, 4);
    if (!std::all_of(digits.begin(), digits.end(), isHexDigit))
        return {};
    const QChar character(digits.toUShort(nullptr, kSixteen));
    return character.isSurrogate() ? QChar() : character;
}

// In one pass: a text may be nothing but escapes.
void readEscapes(QString &text, qsizetype from)
{
    qsizetype to = text.indexOf(u"_x", from);
    if (to < 0)
        return;
    QChar *const letters = text.data();
    for (qsizetype at = to; at < text.size(); ++to) {
        const QChar escaped = escapeAt(text, at);
        letters[to] = escaped.isNull() ? letters[at] : escaped;
        at += escaped.isNull() ? 1 : kEscapeLength;
    }
    text.truncate(to);
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
        if (xml.name() == "t")
            MK_CHECK(xml.readText(to));
        else if (xml.name() == "rPh" || xml.name() == "rPr")
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
        if (token != XlsxXml::Token::Start || xml.name() != "si")
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
