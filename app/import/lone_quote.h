#pragma once

#include "app/import/import_row.h"

namespace app {

/// A quote at an end of the cell has lost its partner, in a column that holds no quotes. Never in a list
/// whose source declares its columns, nor in our own export.
[[nodiscard]] bool hasLoneQuote(const ColumnMap &columns, const QStringList &cells, qsizetype column);
/// The cell without what keeps a spreadsheet's hands off, and without such a quote.
[[nodiscard]] QString withoutLoneQuote(const ColumnMap &columns, const QStringList &cells, qsizetype column);
/// What is told of such a cell, whose row is stored.
[[nodiscard]] CellProblem loneQuoteIn(const ColumnMap &columns, const QStringList &cells, qsizetype column);
[[nodiscard]] bool isLoneQuote(const CellProblem &problem);

} // namespace app
