#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xml_parser.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace app {

class ZipPart;

/// The XML of a workbook token by token, read a block at a time and kept within bounds. A document type is
/// refused (Outside).
class XlsxXml final
{
public:
    static constexpr std::size_t kMostOfCell =
        std::size_t{1024} * 1024;                             ///< bytes; spreadsheets take 32,767 letters
    static constexpr qsizetype kBlock = qsizetype{32} * 1024; ///< bytes read at a time

    enum class Token
    {
        Start, ///< of an element; an empty one is followed by its End
        End,
        Text, ///< a piece of it: more may follow
        Done
    };

    explicit XlsxXml(std::unique_ptr<ZipPart> part);
    ~XlsxXml();
    Q_DISABLE_COPY_MOVE(XlsxXml)

    /// What name() and attribute() give is valid until the next call.
    [[nodiscard]] Listed<Token> next();
    /// Of the element that starts, without its prefix.
    std::string_view name() const { return m_parser.name(); }
    /// By its local name; empty where there is none.
    std::string_view attribute(std::string_view name) const { return m_parser.attribute(name); }
    /// The elements that are open; the one that starts counts, the one that ends no longer.
    int depth() const { return m_depth; }
    /// Behind the end of the element that has just started.
    [[nodiscard]] Listed<void> skip();
    /// Adds all text of the element that has just started, as UTF-8, behind whose end it goes on. TooLarge.
    [[nodiscard]] Listed<void> readText(std::string &to);
    const ZipPart &part() const { return *m_part; }

private:
    Listed<void> feed();

    std::unique_ptr<ZipPart> m_part;
    XmlParser m_parser;
    QByteArray m_block;
    int m_depth = 0;
};

QString fromUtf8(std::string_view utf8);

/// A number of a file that is no less than 0; nothing where it is none, or no int.
std::optional<int> intOf(std::string_view text);

} // namespace app
