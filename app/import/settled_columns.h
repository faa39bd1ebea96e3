#pragma once

#include "app/import/list_survey.h"

namespace app {

/// The guesses as a map, with what the person should know of them. The date order is the one given, or else
/// the one that the columns themselves show. InvalidInput as checkColumns.
[[nodiscard]] db::Result<ColumnMap> columnMapOf(const ListSurvey &survey, const SaidDates &dates);

} // namespace app
