#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xlsx_xml.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace app {

/// How a cell shows its number, as far as a list is concerned.
struct NumberForm
{
    bool day = false;
    bool month = false;
    bool year = false;
    bool clock = false; ///< hours, minutes or seconds
    QString digits;     ///< "000000", "0000 000 000": a place for each digit, and what stands between them

    bool isMoment() const { return day || month || year || clock; }
};

/// What a number format of a spreadsheet (ECMA-376 part 1, 18.8.31) shows.
NumberForm numberFormOf(QStringView code);
/// Of those that every spreadsheet knows by their number.
NumberForm builtInNumberForm(int id);

/// The text of a number as a person would have typed it: no exponent, no ".0", all digits; with the zeros
/// that the form adds. A day is ISO text as far as the form shows it: "1990-05-31", "1990-05-31 08:30",
/// "--05-31", "1990-05", "08:30". What is no number stays as it is.
QString numberText(QStringView number, const NumberForm &form, bool from1904);

/// The number forms of a workbook's styles.
class XlsxStyles final
{
public:
    static constexpr qint64 kMostUnpacked = qint64{64} * 1024 * 1024; ///< bytes of XML

    [[nodiscard]] static Listed<XlsxStyles> read(XlsxXml &xml);

    /// Of the style of a cell; a plain one where there is no such style.
    const NumberForm &form(std::size_t style) const
    {
        return m_forms[style < m_styles.size() ? m_styles[style] : 0];
    }

private:
    std::vector<NumberForm> m_forms{NumberForm{}};
    std::vector<quint32> m_styles; ///< in m_forms
};

} // namespace app
