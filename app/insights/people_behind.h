#pragma once

#include "app/insights/insight.h"
#include "db/insights/people_store.h"

#include <atomic>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// How to ask for the customers that a point of a chart counts: exactly the days of its step that lie within
/// the period, of one line or (-1) of all of them.
db::PeopleQuery peopleBehind(const Insight &insight, int point, int line);

/// Asks for them.
[[nodiscard]] db::Result<std::vector<db::CustomerId>>
loadPeopleBehind(db::Session &session, const db::PeopleQuery &query, const std::atomic_bool *stale = nullptr);

} // namespace app
