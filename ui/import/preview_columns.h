#pragma once

#include "app/import/import_preview.h"
#include "ui/widgets/table_cells.h"

#include <span>

namespace ui {

using PreviewColumn = TableColumn<app::PreviewRow>;

/// The columns of a rehearsal, from left to right; the last one stretches. Of each kind there are as many.
std::span<const PreviewColumn> previewColumns(app::ListKind kind = app::ListKind::Customers);
/// Rows with values as long as usual ones get: by them a column is as wide as it needs to be.
QList<app::PreviewRow> usualRows();

/// What was not understood of the cell that the column shows, and can be edited; nullptr: nothing. The
/// remark stands for every cell.
const app::CellProblem *problemIn(const app::PreviewRow &row, QLatin1StringView column);

} // namespace ui
