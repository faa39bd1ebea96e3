#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/xlsx_form.h"
#include "app/exchange/xlsx_xml.h"

#include <vector>

namespace app {

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
