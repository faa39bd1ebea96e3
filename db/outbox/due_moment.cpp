#include "db/outbox/due_moment.h"

#include "db/core/iso_date.h"
#include "db/engine/statement.h"
#include "db/outbox/approval_store.h"

namespace db {

void bindMoment(Statement &select, const DueMoment &moment)
{
    select.bind(":day", isoText(moment.day)).bind(":time", isoText(moment.time));
    select.bind(":now_ms", moment.nowMs);
}

void bindMissed(Statement &select, const DueMoment &moment)
{
    const QDateTime &before = moment.missedBefore;
    const bool any = before.isValid();
    select.bind(":missed_on", any ? isoText(before.date()) : QString());
    select.bind(":missed_at", any ? isoText(before.time()) : QString());
    select.bind(":missed_ms", any ? before.toMSecsSinceEpoch() : 0);
    select.bind(":midnight_ms", moment.midnightMs);
}

} // namespace db
