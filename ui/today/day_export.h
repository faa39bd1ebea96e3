#pragma once

#include <QMenu>

#include <functional>

namespace ui {

/// What the list of the day can be written to.
enum class DayExport
{
    List,           ///< Excel or CSV: phone, name and text
    CallSheet,      ///< PDF: a box to tick, name, number and text
    Labels,         ///< PDF: name and text, to cut out
    PrintCallSheet, ///< the same on a printer
    PrintLabels
};

/// Adds an entry for each.
void addDayExports(QMenu &menu, const std::function<void(DayExport)> &chosen);

} // namespace ui
