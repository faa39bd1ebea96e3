#pragma once

#include "app/core/clock.h"
#include "app/outbox/missed/missed_kind.h"
#include "app/outbox/restored/restored_backup.h"
#include "db/core/error.h"
#include "db/greetings/occasion.h"

#include <QList>

namespace db {
class Session;
}

namespace app {

/// One message that was missed, and what a person may answer.
struct MissedItem
{
    db::OutboxMessage message;  ///< with the subject and the text with which it would go
    db::Occasion occasion = {}; ///< empty: no greeting
    QString campaign = {};      ///< its name; empty: of none
    MissedKind kind = MissedKind::DayPassed;
    QList<MissedChoice> choices = {}; ///< allowed by the rules of sending; in the order of kMissedChoices
    bool goesByItself = false;        ///< once it is let go; else a person sends it
    /// Why it cannot go, or goes later: keys of SendRules, or another reason's; empty: it can.
    QString reason = {};

    bool allows(MissedChoice choice) const { return choices.contains(choice); }
};

/// What was missed while nothing was running, and what a restored backup does not know of: all that waits for
/// a person's word. What was answered is in it no more.
struct MissedList
{
    QDate day;               ///< on which it was asked
    QList<MissedItem> items; ///< the latest day first, then by hour and name
    qint64 total = 0;        ///< without the limit
    qint64 doubted = 0;      ///< of these, which a restored backup does not know of
    std::optional<RestoredBackup> restored;
    qint64 approved = 0;      ///< of the total, let go by a person, and did not go
    qint64 approvedOfDay = 0; ///< of those, due on the day itself
};

inline constexpr int kMostMissedAtOnce = 500;

[[nodiscard]] db::Result<MissedList> loadMissed(db::Session &session, const Clock &clock,
                                                int most = kMostMissedAtOnce);
/// The same without the items: how many they are.
[[nodiscard]] db::Result<MissedList> countMissed(db::Session &session, const Clock &clock);

} // namespace app
