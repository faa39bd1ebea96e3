#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xml_scanner.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class ZipPart;

/// The XML of a workbook token by token, read a block at a time and kept within bounds. It holds one token,
/// which is refused where it is longer than any of a workbook. Prefixes are left out of the names. Nothing
/// but UTF-8 is read. A document type is refused (Outside), and with it every entity but the five of XML.
class XlsxXml final
{
public:
    static constexpr qsizetype kMostOfCell = qsizetype{1024} * 1024; ///< characters; spreadsheets take 32,767
    static constexpr qsizetype kLongestToken = 2 * kMostOfCell;      ///< bytes
    static constexpr qsizetype kBlock = qsizetype{32} * 1024;        ///< bytes read at a time

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
    /// Of the element that starts.
    std::string_view name() const { return localName(m_scanner.name()); }
    /// By its local name; empty where there is none.
    std::string_view attribute(std::string_view name) const { return m_scanner.attribute(name); }
    /// The elements that are open; the one that starts counts, the one that ends no longer.
    int depth() const { return static_cast<int>(m_openEnds.size()); }
    /// Behind the end of the element that has just started.
    [[nodiscard]] Listed<void> skip();
    /// Adds all text of the element that has just started, behind whose end it goes on. TooLarge.
    [[nodiscard]] Listed<void> readText(QString &to);
    const ZipPart &part() const { return *m_part; }

private:
    Listed<bool> feed();
    bool isText(QByteArrayView block);
    std::string_view ahead() const;
    Listed<void> begin();
    Listed<void> end();
    Listed<void> finish() const;

    std::unique_ptr<ZipPart> m_part;
    XmlScanner m_scanner;
    QByteArray m_window;
    qsizetype m_at = 0; ///< in the window: behind the last token
    QByteArray m_cut;   ///< a character whose other bytes are in the next block
    bool m_started = false;
    bool m_isRootRead = false;
    bool m_endsAtOnce = false; ///< the element that has just started is empty
    std::string m_open;        ///< the names of the open elements, one behind the other
    std::vector<std::size_t> m_openEnds;
};

QString fromUtf8(std::string_view utf8);
/// Behind what is there, within the memory of the string where it does.
void appendUtf8(QString &to, std::string_view utf8);

/// A number of a file that is no less than 0; nothing where it is none, or no int.
std::optional<int> intOf(std::string_view text);

} // namespace app
