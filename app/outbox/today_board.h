#pragma once

#include "app/core/clock.h"
#include "app/greetings/greeting_plan.h"
#include "db/outbox/outbox_store.h"

#include <QList>

#include <optional>

namespace app {

/// One greeting of the day with what explains it.
struct TodayItem
{
    db::OutboxMessage message;
    db::Occasion occasion;
    QDate occasionDate;       ///< the day itself; later than message.dueOn when the rule sends ahead
    std::optional<int> age;   ///< reached on that day; birthdays with a known year only
    std::optional<int> years; ///< as a customer, reached on that day; anniversaries only
    QString lunarDay;         ///< "13/10" for lunar birthdays and lunar occasions, else empty
    QString templateTitle;
    QString honorific;
};

/// People of one occasion on one of the next days.
struct ComingDay
{
    QDate date;
    db::Occasion occasion;
    qint64 people = 0;
};

/// What Today shows. Filled with what is due, entered in the ledger on the way.
struct TodayBoard
{
    QDate day;
    QList<TodayItem> due;    ///< planned, hour has come; by hour, then name
    QList<TodayItem> later;  ///< planned for later today
    QList<TodayItem> done;   ///< sent or skipped, newest first
    QList<ComingDay> coming; ///< the next seven days
    qint64 sent = 0;
    qint64 skipped = 0;
    qint64 notReached = 0; ///< due, but nothing can be sent: no contact, refused, no words
    qint64 total = 0;      ///< sent, skipped and planned today
    bool cut = false;      ///< more than `most` to send: the rest comes as these are done
};

/// Brings the ledger up to today's plan, then reads the board. On the session's thread.
[[nodiscard]] db::Result<db::Changed<TodayBoard>> loadToday(db::Session &session, const Clock &clock,
                                                            int most = 2000);

/// The ledger alone, for when messages were sent, skipped or taken back and nothing else has changed: what is
/// coming and who is not reached stay as in `before`, a board of the same day. On the session's thread.
[[nodiscard]] db::Result<TodayBoard> rereadToday(db::Session &session, const Clock &clock,
                                                 const TodayBoard &before, int most = 2000);

} // namespace app
