#include "ui/today/day_export.h"

#include "ui/language/word_table.h"

#include <array>

namespace ui {

namespace {

constexpr Word<DayExport> kDayExports[]{
    {DayExport::List, {QT_TRANSLATE_NOOP("ui::DayExport", "List for a spreadsheet…")}},
    {DayExport::CallSheet, {QT_TRANSLATE_NOOP("ui::DayExport", "Call sheet to print (PDF)…")}},
    {DayExport::Labels, {QT_TRANSLATE_NOOP("ui::DayExport", "Labels with name and text (PDF)…")}},
    {DayExport::PrintCallSheet, {QT_TRANSLATE_NOOP("ui::DayExport", "Print the call sheet…")}},
    {DayExport::PrintLabels, {QT_TRANSLATE_NOOP("ui::DayExport", "Print the labels…")}},
};

} // namespace

void addDayExports(QMenu &menu, const std::function<void(DayExport)> &chosen)
{
    for (const auto &[kind, phrase] : kDayExports) {
        if (kind == DayExport::PrintCallSheet)
            menu.addSeparator();
        menu.addAction(wordIn(kDayExports, "ui::DayExport", kind), &menu,
                       [chosen, kind = kind] { chosen(kind); });
    }
}

} // namespace ui
