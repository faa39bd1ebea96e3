#pragma once

class QTableView;

namespace ui {

/// Carries the line under the headings, the lines between the rows and the colour of those chosen on to the
/// edge of the table, under its scroll bar. The columns keep clear of the bar.
void letRowsReachTheEdge(QTableView &table);

} // namespace ui
