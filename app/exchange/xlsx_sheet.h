#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xlsx_styles.h"
#include "app/exchange/xlsx_text.h"
#include "app/exchange/xlsx_xml.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>

namespace app {

/// The rows of one sheet of a workbook, one after the other. Each cell stands in the place of its column, and
/// rows without any text are passed over.
class XlsxSheet final
{
public:
    static constexpr int kMostRows = 1'048'576; ///< of any spreadsheet
    static constexpr int kMostColumns = 16'384;
    static constexpr qint64 kMostUnpacked = qint64{2} * 1024 * 1024 * 1024; ///< bytes of XML

    /// What the cells refer to; outlives the sheet.
    struct Words
    {
        const XlsxStrings &strings;
        const XlsxStyles &styles;
        bool from1904 = false;
    };
    XlsxSheet(std::unique_ptr<XlsxXml> xml, const Words &words) : m_xml(std::move(xml)), m_words(words) {}

    /// The next row with text into `fields`, whose strings are reused: at least `width` of them, and none
    /// behind the last that is filled or within the width. False at the end of the sheet.
    [[nodiscard]] Listed<bool> readRow(QStringList &fields, qsizetype width);
    /// The number of the row last read, from 1.
    int row() const { return m_row; }
    /// Packed bytes of the part taken so far.
    qint64 taken() const;

private:
    enum class Kind
    {
        Number,
        Shared,
        Boolean,
        Error,
        Text
    };

    Listed<bool> readNextRow(QStringList &fields, qsizetype width);
    Listed<bool> findRow();
    Listed<void> readCells(QStringList &fields);
    Listed<void> readCell(QStringList &fields);
    Listed<QString *> fieldFor(QStringList &fields);
    Listed<void> setField(QString &field, Kind kind, const NumberForm &form);
    tl::unexpected<ListTrouble> broken(const QString &detail) const;

    std::unique_ptr<XlsxXml> m_xml;
    Words m_words;
    bool m_inRows = false;
    bool m_ended = false;
    int m_row = 0;
    int m_column = 0;       ///< from 1: the cell last read
    qsizetype m_used = 0;   ///< fields set in this row
    qsizetype m_length = 0; ///< of the row's text
    qint64 m_fields = 0;    ///< of all rows, the empty ones between others included
    std::string m_value;    ///< of a cell, in UTF-8
};

} // namespace app
