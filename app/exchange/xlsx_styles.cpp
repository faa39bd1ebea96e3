#include "app/exchange/xlsx_styles.h"

#include <QHash>

namespace app {

Listed<XlsxStyles> XlsxStyles::read(XlsxXml &xml)
{
    XlsxStyles styles;
    QHash<int, NumberForm> own;
    QHash<int, quint32> known{{0, 0}}; // in m_forms
    std::vector<int> ids;
    bool ofCells = false;
    while (true) {
        MK_TRY(const auto token, xml.next());
        if (token == XlsxXml::Token::Done)
            break;
        if (token != XlsxXml::Token::Start)
            continue;
        if (xml.name() == "numFmt" && xml.depth() == 3) { // another is of a format that depends on something
            if (const auto id = intOf(xml.attribute("numFmtId")))
                own.insert(*id, numberFormOf(fromUtf8(xml.attribute("formatCode"))));
        } else if (xml.depth() == 2) {
            ofCells = xml.name() == "cellXfs";
        } else if (ofCells && xml.name() == "xf") {
            ids.push_back(intOf(xml.attribute("numFmtId")).value_or(0));
        }
    }
    for (const int id : ids) {
        auto form = known.constFind(id);
        if (form == known.cend()) {
            form = known.insert(id, static_cast<quint32>(styles.m_forms.size()));
            styles.m_forms.push_back(own.contains(id) ? own.value(id) : builtInNumberForm(id));
        }
        styles.m_styles.push_back(*form);
    }
    return styles;
}

} // namespace app
