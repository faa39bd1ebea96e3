#include "app/insights/figure_segment.h"

#include "app/segments/segment_query.h"
#include "db/session/session.h"

namespace app {

db::Result<FigureSegment> figureSegment(db::Session &session, const QString &name, const Condition &condition,
                                        const Clock &clock, const std::atomic_bool *stale)
{
    if (condition.isEverybody())
        return FigureSegment{name, nullptr};
    MK_TRY(auto customers, customersMeeting(session, condition, clock, stale));
    return FigureSegment{name, std::make_shared<const db::CustomerSet>(std::move(customers))};
}

} // namespace app
