#pragma once

#include "app/outbox/today_board.h"

namespace app {

/// loadToday(), with how many missed messages a person is asked about, and which of those approved are among
/// them.
[[nodiscard]] db::Result<TodayBoard> loadCountedToday(db::Session &session, const Clock &clock,
                                                      const PrepareReport &prepared, int most = kMostOnBoard);
/// loadTodayOf(), with the same count: of everybody.
[[nodiscard]] db::Result<TodayBoard> loadCountedTodayOf(db::Session &session, const Clock &clock,
                                                        const QList<db::CustomerId> &customers);

} // namespace app
