#pragma once

#include "app/exchange/list_trouble.h"

#include <QByteArray>
#include <QStringView>
#include <QXmlStreamReader>

#include <memory>
#include <optional>

namespace app {

class ZipPart;

/// The XML of a workbook token by token: QXmlStreamReader, fed a block at a time and kept within bounds. It
/// holds one token, which is refused where it is longer than any of a workbook. Prefixes are left out of the
/// names. Nothing but UTF-8 is read. A document type is refused (Outside), and with it every entity but the
/// five of XML.
class XlsxXml final
{
public:
    static constexpr qsizetype kLongestTag = qsizetype{128} * 1024;  ///< bytes, where it is all attributes
    static constexpr qsizetype kMostOfCell = qsizetype{1024} * 1024; ///< characters; spreadsheets take 32,767
    static constexpr qsizetype kLongestToken = 2 * kMostOfCell;      ///< bytes
    static constexpr qsizetype kBlock = qsizetype{32} * 1024;        ///< bytes fed at a time

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
    QStringView name() const { return m_name; }
    /// By its local name; empty where there is none.
    QStringView attribute(QStringView name) const;
    /// The elements that are open; the one that starts counts, the one that ends no longer.
    int depth() const { return m_depth; }
    /// Behind the end of the element that has just started.
    [[nodiscard]] Listed<void> skip();
    /// Adds all text of the element that has just started, behind whose end it goes on. TooLarge.
    [[nodiscard]] Listed<void> readText(QString &to);
    const ZipPart &part() const { return *m_part; }

private:
    Listed<bool> feed();
    bool isUtf8();
    Listed<void> begin();
    Listed<void> readRest();

    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    QByteArray m_block;
    QByteArray m_cut; ///< a character whose other bytes are in the next block
    QStringView m_name;
    int m_depth = 0;
    qsizetype m_unread = 0; ///< bytes fed since the last token
    qsizetype m_equals = 0; ///< "=" in them, of which an attribute has one
};

/// A number of a file that is no less than 0; nothing where it is none, or no int.
std::optional<int> intOf(QStringView text);

} // namespace app
