#pragma once

#include "app/greetings/occasion_dates.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

/// The days entered by year as this shop has them: those shipped, and before them the shop's own of a year.
[[nodiscard]] db::Result<OccasionTable> loadOccasionTable(db::Session &session);

} // namespace app
