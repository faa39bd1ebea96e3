#pragma once

#include "app/core/clock.h"
#include "app/outbox/missed/missed_kind.h"
#include "app/outbox/missed/missed_scope.h"
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

/// How many of them are of a day, an occasion or a campaign.
struct MissedGroup
{
    MissedScope scope;
    qint64 messages = 0;
};

/// What was missed while nothing was running, and what a restored backup does not know of: all that waits for
/// a person's word. What was answered is in it no more.
struct MissedList
{
    QDate day;               ///< on which it was asked
    QList<MissedItem> items; ///< the latest day first, then by hour and name
    qint64 total = 0;        ///< without the limit; of whatever scope
    qint64 inScope = 0;      ///< of these, of the scope that was asked for
    qint64 doubted = 0;      ///< of these, which a restored backup does not know of
    std::optional<RestoredBackup> restored;
    qint64 approvedOfDay = 0;  ///< of the total, let go by a person and due on the day itself
    qint64 plannedOfDay = 0;   ///< the same of those that were not approved; a program could send them
    QList<MissedGroup> groups; ///< of each day, occasion and campaign; without the limit, of whatever scope

    /// How many there are of a scope that is one of the groups or all, listed or not.
    qint64 count(const MissedScope &scope) const;
};

inline constexpr int kMostMissedAtOnce = 500;

[[nodiscard]] db::Result<MissedList> loadMissed(db::Session &session, const Clock &clock,
                                                int most = kMostMissedAtOnce, const MissedScope &scope = {});
/// All of a scope to which a person may give this answer, listed or not.
[[nodiscard]] db::Result<QList<db::MessageId>> missedToAnswer(db::Session &session, const Clock &clock,
                                                              const MissedScope &scope, MissedChoice choice);
/// The same as the list without the items and groups: how many they are.
[[nodiscard]] db::Result<MissedList> countMissed(db::Session &session, const Clock &clock);

} // namespace app
