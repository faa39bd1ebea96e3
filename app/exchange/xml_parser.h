#pragma once

#include <QByteArrayView>

#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace app {

/// XML 1.0 that expat takes apart: a block is parsed as a whole, and what was found in it is then asked for
/// one after the other. Prefixes are left out of the names. A document type is refused, and with it every
/// entity but the five of XML and those of a character; so nothing outside the XML is ever read.
class XmlParser final
{
public:
    static constexpr int kMostAttributes = 200;                  ///< of one element
    static constexpr qsizetype kLongestTag = qsizetype{1} << 20; ///< bytes; a comment's, too

    enum class Found
    {
        Start, ///< of an element; an empty one is followed by its End
        End,
        Text, ///< a piece of it: more may follow
        NeedsMore,
        Done,
        DocumentType,
        Broken ///< see problem()
    };

    XmlParser();
    ~XmlParser();
    Q_DISABLE_COPY_MOVE(XmlParser)

    /// Once next() needs more. An empty block is the end of the XML.
    void parse(QByteArrayView block);
    /// What it gives is valid until the next block. What was found before trouble comes before it.
    [[nodiscard]] Found next();

    /// Of the element that starts.
    std::string_view name() const { return bytes(m_event.from, m_event.size); }
    /// Of the element that starts; empty where there is none.
    std::string_view attribute(std::string_view name) const;
    std::string_view text() const { return bytes(m_event.from, m_event.size); }
    const char *problem() const { return m_problem; }

private:
    struct Handlers;
    struct Attribute
    {
        quint32 from; ///< in m_bytes: its name, behind which its value stands
        quint32 nameSize;
        quint32 valueSize;
    };
    struct Event
    {
        Found found;
        quint32 from = 0; ///< in m_bytes: the name, or the text
        quint32 size = 0;
        quint32 firstAttribute = 0;
        quint32 attributes = 0;
    };

    std::string_view bytes(quint32 from, quint32 size) const { return {m_bytes.data() + from, size}; }
    quint32 addBytes(std::string_view bytes);
    void addAttribute(const char *name, const char *value);
    void stop(Found found, const char *problem);
    bool isTagTooLong() const;

    XML_ParserStruct *m_parser;
    qint64 m_parsed = 0; ///< bytes
    std::string m_bytes; ///< what stands in the block
    std::vector<Attribute> m_attributes;
    std::vector<Event> m_events;
    std::size_t m_next = 0;
    Event m_event{Found::NeedsMore};
    Found m_behind = Found::NeedsMore; ///< what comes after the events
    const char *m_problem = "";
};

} // namespace app
