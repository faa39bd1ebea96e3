#pragma once

#include "app/exchange/xml_text.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Takes UTF-8 that is checked already apart as XML 1.0: tags, text and what stands between them, one after
/// the other. It knows the five entities of XML and those of a character, and no other; whether tags fit
/// together is for whoever asks. Written for workbooks, whose sheets are millions of short tags.
class XmlScanner final
{
public:
    static constexpr std::size_t kMostAttributes = 200; ///< of one element; each is compared with each

    enum class Found
    {
        Start,
        Empty, ///< a start that is an end too: <a/>
        End,
        Text,
        Other,        ///< a comment, an instruction
        DocumentType, ///< no more of it is read
        NeedsMore,    ///< it does not end in the window
        Broken        ///< see problem()
    };

    /// What the window, which is not empty, begins with. All that is found is valid until the next call, and
    /// as long as the window is.
    [[nodiscard]] Found scan(std::string_view window);

    std::size_t length() const { return m_at; }      ///< bytes of it
    std::string_view name() const { return m_name; } ///< of a tag, with its prefix
    /// Of a start, by its name without prefix; empty where there is none.
    std::string_view attribute(std::string_view name) const;
    std::string_view text() const { return m_text; } ///< without entities
    const char *problem() const { return m_problem; }

private:
    struct Attribute
    {
        std::string_view name; ///< with its prefix
        std::string_view value;
    };

    Found scanText();
    Found scanMark();
    Found scanUntil(std::string_view begin, std::string_view end, Found found);
    Found scanInstruction();
    Found scanEnd();
    Found scanStart();
    Found scanAttribute();
    Found takeAttribute(std::string_view name, std::string_view value);
    Found broken(const char *problem);
    bool atEnd() const { return m_at == m_window.size(); }
    void skipBlanks();
    std::string_view takeName();
    bool decode(std::string_view raw, XmlPlace place, std::string_view &to);

    std::string_view m_window;
    std::size_t m_at = 0;
    std::string_view m_name;
    std::string_view m_text;
    std::vector<Attribute> m_attributes;
    std::deque<std::string> m_decoded; ///< what is not in the window as it stands
    const char *m_problem = "";
};

/// "c" of "x:c".
std::string_view localName(std::string_view name);

} // namespace app
