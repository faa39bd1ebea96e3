#include "app/outbox/board/counted_today.h"

#include "app/outbox/missed/missed_course.h"
#include "app/outbox/missed/missed_list.h"

namespace app {

namespace {

db::Result<TodayBoard> withMissed(db::Session &session, const Clock &clock, TodayBoard board)
{
    MK_TRY(const auto missed, countMissed(session, clock));
    board.unanswered = missed.total;
    MK_TRY(const auto moment, missedMoment(session, clock));
    for (TodayItem &item : board.approved)
        item.isMissed = isAskedAbout(item.message, moment);
    return board;
}

} // namespace

db::Result<TodayBoard> loadCountedToday(db::Session &session, const Clock &clock,
                                        const PrepareReport &prepared, int most)
{
    MK_TRY(auto board, loadToday(session, clock, prepared, most));
    return withMissed(session, clock, std::move(board));
}

db::Result<TodayBoard> loadCountedTodayOf(db::Session &session, const Clock &clock,
                                          const QList<db::CustomerId> &customers)
{
    MK_TRY(auto board, loadTodayOf(session, clock, customers));
    return withMissed(session, clock, std::move(board));
}

} // namespace app
