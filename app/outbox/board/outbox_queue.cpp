#include "app/outbox/board/outbox_queue.h"

#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <utility>

namespace app {

db::Result<QList<db::OutboxMessage>> outboxQueue(db::Session &session, const Clock &clock,
                                                 std::optional<db::Channel> channel,
                                                 db::SendingAccountId account)
{
    const QDate today = clock.today();
    const qint64 midnight = QDateTime(today, QTime(0, 0), clock.zone()).toMSecsSinceEpoch();
    QList<db::OutboxMessage> queue;
    using State = db::MessageState;
    const auto take = [&](db::OutboxFilter filter) -> db::Result<void> {
        filter.channel = channel;
        filter.account = account;
        MK_TRY(const auto rows, session.outbox().list(filter));
        queue.append(rows);
        return {};
    };
    const QDate ever(1, 1, 1);
    for (const State state :
         {State::Planned, State::Approved, State::Sending, State::Failed, State::Uncertain})
        MK_CHECK(take({ever, today.addDays(-1), state}));
    for (const State state : {State::Sent, State::Skipped})
        MK_CHECK(take({ever, today.addDays(-1), state, -1, midnight}));
    std::stable_sort(queue.begin(), queue.end(), [](const auto &a, const auto &b) {
        return std::pair(a.dueOn, a.dueAt) < std::pair(b.dueOn, b.dueAt);
    });
    MK_CHECK(take({today, QDate(9999, 12, 31), {}}));
    return queue;
}

} // namespace app
