#pragma once

#include "app/exchange/list_trouble.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace app {

class ZipPart;

/// Reads the XML of a workbook token by token in a window of bounded size; QXmlStreamReader keeps a text of
/// any length. Only what workbooks have: UTF-8, elements, attributes, text, CDATA; comments and instructions
/// are passed over. Prefixes are left out of the names. A document
/// type is refused (Outside), and with it every entity but the five of XML.
class XmlReader final
{
public:
    static constexpr qsizetype kLongestTag = qsizetype{256} * 1024; ///< bytes

    enum class Token
    {
        Start, ///< of an element; an empty one is followed by its End
        End,
        Text, ///< a piece of it: more may follow
        Done
    };

    explicit XmlReader(std::unique_ptr<ZipPart> part);
    ~XmlReader();
    Q_DISABLE_COPY_MOVE(XmlReader)

    /// What name() and attribute() give is valid until the next call.
    [[nodiscard]] Listed<Token> next();
    /// Of the element that starts.
    std::string_view name() const { return m_name; }
    /// As it stands in the file, by its local name; empty where there is none.
    std::string_view attribute(std::string_view name) const;
    /// The elements that are open; the one that starts counts, the one that ends no longer.
    int depth() const { return m_depth; }
    /// Adds the piece of text, entities read; UTF-8 as far as the file's is.
    void appendText(QByteArray &to) const;
    /// Behind the end of the element that has just started.
    [[nodiscard]] Listed<void> skip();
    /// All text of the element that has just started, behind whose end it goes on. TooLarge.
    [[nodiscard]] Listed<void> readText(QByteArray &to);
    const ZipPart &part() const { return *m_part; }

private:
    struct Attribute
    {
        std::string_view name;
        std::string_view value;
    };

    Listed<bool> fetch();
    Listed<bool> has(qsizetype count);
    Listed<bool> findBehind(std::string_view end);
    Listed<bool> passMarkup();
    Listed<Token> readTag();
    Listed<void> readAttributes(std::string_view tag);
    Listed<bool> readPiece();
    Listed<bool> readCdata();
    std::string_view rest() const
    {
        return {m_window.constData() + m_at, static_cast<std::size_t>(m_window.size() - m_at)};
    }

    std::unique_ptr<ZipPart> m_part;
    QByteArray m_window;
    qsizetype m_at = 0;
    bool m_atEnd = false;
    bool m_emptyElement = false; ///< its end is still to be told
    bool m_inCdata = false;
    bool m_isCdata = false; ///< the piece of text is
    int m_depth = 0;
    std::string_view m_name;
    std::string_view m_text;
    std::vector<Attribute> m_attributes;
};

/// Adds text of XML with its entities read; one that is none stays as it stands.
void appendUnescaped(std::string_view text, QByteArray &to);
/// The value of an attribute. Workbook: it is no UTF-8.
[[nodiscard]] Listed<QString> unescaped(std::string_view text);
/// A number of a file; nothing where it is none, or no int.
std::optional<int> intOf(std::string_view text);

} // namespace app
