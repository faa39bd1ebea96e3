#include "app/exchange/xml_scanner.h"

#include <algorithm>

namespace app {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Letters beyond ASCII are not told from other characters there: no workbook has either in its names.
bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
           c == '_' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

bool beginsName(char c)
{
    return isOfName(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.';
}

} // namespace

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view XmlScanner::attribute(std::string_view name) const
{
    for (const Attribute &one : m_attributes) {
        if (localName(one.name) == name && !one.name.starts_with("xmlns"))
            return one.value;
    }
    return {};
}

XmlScanner::Found XmlScanner::scan(std::string_view window)
{
    m_window = window;
    m_at = 0;
    m_attributes.clear();
    m_decoded.clear();
    return window.front() == '<' ? scanMark() : scanText();
}

XmlScanner::Found XmlScanner::broken(const char *problem)
{
    m_problem = problem;
    return Found::Broken;
}

void XmlScanner::skipBlanks()
{
    while (!atEnd() && isBlank(m_window[m_at]))
        ++m_at;
}

std::string_view XmlScanner::takeName()
{
    const std::size_t from = m_at;
    if (!atEnd() && beginsName(m_window[m_at])) {
        while (!atEnd() && isOfName(m_window[m_at]))
            ++m_at;
    }
    return m_window.substr(from, m_at - from);
}

// False: an entity that is none.
bool XmlScanner::decode(std::string_view raw, XmlPlace place, std::string_view &to)
{
    to = raw;
    if (isPlainXml(raw, place))
        return true;
    std::string &text = m_decoded.emplace_back();
    const bool good = decodeXml(raw, place, text);
    to = text;
    return good;
}

XmlScanner::Found XmlScanner::scanText()
{
    m_at = m_window.find('<');
    if (m_at == std::string_view::npos)
        return Found::NeedsMore;
    return decode(m_window.substr(0, m_at), XmlPlace::Text, m_text) ? Found::Text
                                                                    : broken("an unknown entity");
}

XmlScanner::Found XmlScanner::scanMark()
{
    constexpr std::string_view kData = "<![CDATA[";
    constexpr std::string_view kType = "<!DOCTYPE";
    if (m_window.size() < 2)
        return Found::NeedsMore;
    switch (m_window[1]) {
    case '/':
        return scanEnd();
    case '?':
        return scanInstruction();
    case '!':
        break;
    default:
        return scanStart();
    }
    if (m_window.starts_with("<!--"))
        return scanUntil("<!--", "-->", Found::Other);
    if (m_window.starts_with(kData)) {
        const Found found = scanUntil(kData, "]]>", Found::Text);
        if (found == Found::Text)
            decode(std::string_view(m_text), XmlPlace::Data, m_text); // has no entities
        return found;
    }
    if (m_window.starts_with(kType))
        return Found::DocumentType;
    for (const std::string_view mark : {std::string_view("<!--"), kData, kType}) {
        if (mark.starts_with(m_window))
            return Found::NeedsMore;
    }
    return broken("a mark that is none");
}

XmlScanner::Found XmlScanner::scanUntil(std::string_view begin, std::string_view end, Found found)
{
    const std::size_t last = m_window.find(end, begin.size());
    if (last == std::string_view::npos)
        return Found::NeedsMore;
    m_text = m_window.substr(begin.size(), last - begin.size());
    m_at = last + end.size();
    return found;
}

XmlScanner::Found XmlScanner::scanInstruction()
{
    const Found found = scanUntil("<?", "?>", Found::Other);
    if (found != Found::Other || !m_text.starts_with("xml ") ||
        m_text.find("encoding") == std::string_view::npos)
        return found;
    std::string said(m_text.substr(m_text.find("encoding")));
    std::transform(said.begin(), said.end(), said.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return said.find("UTF-8") != std::string::npos || said.find("UTF8") != std::string::npos
               ? found
               : broken("text that is not UTF-8");
}

XmlScanner::Found XmlScanner::scanEnd()
{
    m_at = 2;
    m_name = takeName();
    skipBlanks();
    if (atEnd())
        return Found::NeedsMore;
    if (m_name.empty() || m_window[m_at++] != '>')
        return broken("an end tag that is none");
    return Found::End;
}

XmlScanner::Found XmlScanner::scanStart()
{
    m_at = 1;
    m_name = takeName();
    if (atEnd())
        return Found::NeedsMore;
    if (m_name.empty())
        return broken("a tag that is none");
    while (true) {
        const bool apart = isBlank(m_window[m_at]);
        skipBlanks();
        if (atEnd())
            return Found::NeedsMore;
        if (m_window[m_at] == '>') {
            ++m_at;
            return Found::Start;
        }
        if (m_window[m_at] == '/') {
            if (m_at + 1 == m_window.size())
                return Found::NeedsMore;
            if (m_window[m_at + 1] != '>')
                return broken("a tag that is none");
            m_at += 2;
            return Found::Empty;
        }
        if (!apart)
            return broken("a tag that is none");
        if (const Found found = scanAttribute(); found != Found::Start)
            return found;
        if (atEnd())
            return Found::NeedsMore;
    }
}

// Start: it is taken.
XmlScanner::Found XmlScanner::scanAttribute()
{
    const std::string_view name = takeName();
    skipBlanks();
    if (atEnd())
        return Found::NeedsMore;
    if (name.empty() || m_window[m_at++] != '=')
        return broken("an attribute without a value");
    skipBlanks();
    if (atEnd())
        return Found::NeedsMore;
    const char quote = m_window[m_at++];
    if (quote != '"' && quote != '\'')
        return broken("an attribute without quotes");
    const std::size_t end = m_window.find(quote, m_at);
    const std::string_view value = m_window.substr(m_at, end - m_at);
    if (value.find('<') != std::string_view::npos)
        return broken("a tag without end");
    if (end == std::string_view::npos)
        return Found::NeedsMore;
    m_at = end + 1;
    return takeAttribute(name, value);
}

XmlScanner::Found XmlScanner::takeAttribute(std::string_view name, std::string_view value)
{
    if (m_attributes.size() == kMostAttributes)
        return broken("an element of too many attributes");
    const bool again = std::any_of(m_attributes.begin(), m_attributes.end(),
                                   [name](const Attribute &one) { return one.name == name; });
    if (again)
        return broken("an attribute twice");
    Attribute &added = m_attributes.emplace_back(Attribute{name, {}});
    return decode(value, XmlPlace::Attribute, added.value) ? Found::Start : broken("an unknown entity");
}

} // namespace app
