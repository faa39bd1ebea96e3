#include "app/outbox/sending/due_messages.h"

#include "app/outbox/sending/missed_before.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

std::optional<qint64> earliestOf(const db::NextDue &next, const QTimeZone &zone)
{
    std::optional<qint64> earliest = next.attemptMs;
    if (next.day.isValid()) {
        const qint64 hour = QDateTime(next.day, next.time, zone).toMSecsSinceEpoch();
        earliest = std::min(earliest.value_or(hour), hour);
    }
    return earliest;
}

} // namespace

db::DueMoment dueMomentOf(const Clock &clock)
{
    const QDateTime now = clock.now();
    return {now.date(), now.time(), now.toMSecsSinceEpoch(),
            now.date().startOfDay(clock.zone()).toMSecsSinceEpoch(), QDateTime()};
}

db::DueMoment dueMomentOf(const Clock &clock, qint64 missedBeforeMs)
{
    db::DueMoment moment = dueMomentOf(clock);
    moment.missedBefore = QDateTime::fromMSecsSinceEpoch(missedBeforeMs, clock.zone());
    return moment;
}

db::Result<DueMessages> loadDueMessages(db::Session &session, const Clock &clock)
{
    DueMessages due;
    MK_TRY(due.settings, SendingSettings::load(session));
    MK_TRY(due.accounts, selfSendingAccounts(session));
    MK_TRY(due.missedBeforeMs, missedBeforeMs(session, due.settings, clock.nowMs()));
    const db::DueMoment moment = dueMomentOf(clock, due.missedBeforeMs);
    MK_TRY(due.messages, session.approvals().due(moment, due.accounts.keys()));
    MK_TRY(const auto next, session.approvals().nextDue(moment));
    due.nextMs = earliestOf(next, clock.zone());
    return due;
}

} // namespace app
