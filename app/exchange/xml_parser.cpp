#include "app/exchange/xml_parser.h"

#include <QtGlobal>

#include <expat.h>

namespace app {

namespace {

// "c" of "x:c". By hand: of names as short as those of workbooks, strchr and strlen cost more.
std::string_view localName(const char *name)
{
    const char *end = name;
    for (; *end != '\0'; ++end) {
        if (*end == ':')
            name = end + 1;
    }
    return {name, static_cast<std::size_t>(end - name)};
}

const char *problemOf(XML_Error error)
{
    switch (error) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
    case XML_ERROR_PARTIAL_CHAR:
        return "a part ends too early";
    case XML_ERROR_INVALID_TOKEN: // expat does not say which of them
        return "no XML, or text that is not UTF-8";
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
        return "text that is neither UTF-8 nor UTF-16";
    default:
        return XML_ErrorString(error);
    }
}

} // namespace

// What expat calls back while it parses.
struct XmlParser::Handlers
{
    static void XMLCALL start(void *user, const XML_Char *name, const XML_Char **attributes)
    {
        XmlParser &self = *static_cast<XmlParser *>(user);
        const std::string_view local = localName(name);
        Event event{Found::Start, self.addBytes(local), static_cast<quint32>(local.size()),
                    static_cast<quint32>(self.m_attributes.size())};
        for (; *attributes != nullptr; attributes += 2) {
            if (++event.attributes > kMostAttributes)
                return self.stop(Found::Broken, "an element of too many attributes");
            self.addAttribute(attributes[0], attributes[1]);
        }
        self.m_events.push_back(event);
    }

    static void XMLCALL end(void *user, const XML_Char *)
    {
        static_cast<XmlParser *>(user)->m_events.push_back({Found::End});
    }

    // Expat breaks a text at each line and entity; the pieces are joined again.
    static void XMLCALL text(void *user, const XML_Char *text, int length)
    {
        XmlParser &self = *static_cast<XmlParser *>(user);
        const auto size = static_cast<quint32>(length);
        const quint32 from = self.addBytes({text, size});
        if (!self.m_events.empty() && self.m_events.back().found == Found::Text)
            self.m_events.back().size += size;
        else
            self.m_events.push_back({Found::Text, from, size});
    }

    static void XMLCALL documentType(void *user, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        static_cast<XmlParser *>(user)->stop(Found::DocumentType, "a document type");
    }
};

XmlParser::XmlParser() : m_parser(XML_ParserCreate(nullptr))
{
    Q_CHECK_PTR(m_parser);
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Handlers::start, &Handlers::end);
    XML_SetCharacterDataHandler(m_parser, &Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Handlers::documentType);
}

XmlParser::~XmlParser()
{
    XML_ParserFree(m_parser);
}

quint32 XmlParser::addBytes(std::string_view bytes)
{
    const auto from = static_cast<quint32>(m_bytes.size());
    m_bytes += bytes;
    return from;
}

// Of a prefix that is declared here the attribute has no name.
void XmlParser::addAttribute(const char *name, const char *value)
{
    const std::string_view local = std::string_view(name).starts_with("xmlns") ? "" : localName(name);
    const std::string_view text(value);
    const quint32 from = addBytes(local);
    addBytes(text);
    m_attributes.push_back({from, static_cast<quint32>(local.size()), static_cast<quint32>(text.size())});
}

void XmlParser::stop(Found found, const char *problem)
{
    m_behind = found;
    m_problem = problem;
    XML_SetElementHandler(m_parser, nullptr, nullptr); // the end of an empty element would still come
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlParser::parse(QByteArrayView block)
{
    m_bytes.clear();
    m_events.clear();
    m_attributes.clear();
    m_next = 0;
    const bool isLast = block.isEmpty();
    m_parsed += block.size();
    if (XML_Parse(m_parser, block.data(), static_cast<int>(block.size()), isLast ? 1 : 0) != XML_STATUS_OK) {
        if (m_behind == Found::NeedsMore) {
            m_behind = Found::Broken;
            m_problem = problemOf(XML_GetErrorCode(m_parser));
        }
    } else if (isLast) {
        m_behind = Found::Done;
    } else if (isTagTooLong()) {
        stop(Found::Broken, "a tag that is too long, or has too many attributes");
    }
}

// Expat keeps a tag that is not whole, and reads it from its beginning with each block.
bool XmlParser::isTagTooLong() const
{
    return m_parsed - XML_GetCurrentByteIndex(m_parser) > kLongestTag;
}

XmlParser::Found XmlParser::next()
{
    if (m_next == m_events.size())
        return m_behind;
    m_event = m_events[m_next++];
    return m_event.found;
}

std::string_view XmlParser::attribute(std::string_view name) const
{
    for (quint32 i = 0; i < m_event.attributes; ++i) {
        const Attribute &one = m_attributes[m_event.firstAttribute + i];
        if (bytes(one.from, one.nameSize) == name)
            return bytes(one.from + one.nameSize, one.valueSize);
    }
    return {};
}

} // namespace app
