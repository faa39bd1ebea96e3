#pragma once

#include "db/insights/rollup_store.h"

#include <QString>

namespace db {

/// The statement with the rows that a rollup counts: customer, line, day.
QString rowsOf(Rollup rollup);

} // namespace db
