#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xlsx_xml.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The text of the rich string (CT_Rst) whose element has just started, its runs joined, without how it is
/// pronounced (rPh); "_x000D_" is the character it names. Added as UTF-8, here and below.
[[nodiscard]] Listed<void> readRichText(XlsxXml &xml, std::string &to);
/// The same of a text without runs.
[[nodiscard]] Listed<void> readPlainText(XlsxXml &xml, std::string &to);

/// The texts that the cells of a workbook share, in one block of UTF-8.
class XlsxStrings final
{
public:
    static constexpr qint64 kMostUnpacked = qint64{1024} * 1024 * 1024;  ///< bytes of XML
    static constexpr qsizetype kMostText = qsizetype{256} * 1024 * 1024; ///< bytes kept

    [[nodiscard]] static Listed<XlsxStrings> read(XlsxXml &xml);

    std::size_t size() const { return m_ends.size(); }
    std::string_view at(std::size_t index) const;

private:
    QByteArray m_text;
    std::vector<quint32> m_ends; ///< of each in the block
};

} // namespace app
