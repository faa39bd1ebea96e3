#pragma once

#include "db/insights/rollup_store.h"

#include <QString>

namespace db {

class Statement;

/// The dimension to read by: the one that is asked for; of None one whose lines are summed up. InvalidInput
/// where the measure does not know it.
[[nodiscard]] Result<Dimension> readBy(const CountQuery &query);

/// The statement with the rows that are counted, by a dimension that readBy() answers: customer_id, line,
/// day, value.
QString rowsOf(Measure measure, Dimension by);

/// Binds days, audience and what the measure filters by.
void bindQuery(Statement &select, const CountQuery &query);

} // namespace db
