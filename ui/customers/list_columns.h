#pragma once

#include "app/customers/customer_list.h"
#include "ui/widgets/table_cells.h"

#include <span>

namespace ui {

using ListColumn = TableColumn<app::CustomerLine, app::CustomerSort>;

/// The columns of the list of customers, from left to right; the first one stretches.
std::span<const ListColumn> listColumns();

/// Keys of those that stand there only where the person wants them.
QStringList usuallyHidden();

/// Customers with values as long as usual ones get: by them a column is as wide as it needs to be.
QList<app::CustomerLine> usualLines(QDate today);

} // namespace ui
