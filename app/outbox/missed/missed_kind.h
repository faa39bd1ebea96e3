#pragma once

#include "db/outbox/approval_store.h"
#include "db/outbox/late_message_store.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <array>
#include <optional>

namespace app {

/// What was missed of a message, and so what a person may choose.
enum class MissedKind
{
    HourPassed,     ///< nothing was sending when it could go; its day is not over
    DayPassed,      ///< its day is over
    DoubtedThisDay, ///< a restored backup does not know whether it went; its day is not over
    DoubtedBefore   ///< the same, and its day is over
};
inline constexpr std::array kMissedKinds{MissedKind::HourPassed, MissedKind::DayPassed,
                                         MissedKind::DoubtedThisDay, MissedKind::DoubtedBefore};

/// What a person may answer.
enum class MissedChoice
{
    SendNow,  ///< as it is
    SendLate, ///< with words that say so
    WentOut,  ///< it has gone
    Skip      ///< it does not go
};
inline constexpr std::array kMissedChoices{MissedChoice::SendNow, MissedChoice::SendLate,
                                           MissedChoice::WentOut, MissedChoice::Skip};

/// As --json prints it: "hour-passed".
QString keyOf(MissedKind kind);
/// As --json prints it: "send-late".
QString keyOf(MissedChoice choice);

/// The choices of a kind, before the rules of sending are asked.
QList<MissedChoice> choicesOf(MissedKind kind);
/// Whether it goes with late words.
bool isBelated(MissedKind kind);
/// Whether it may have gone from the shop that a backup replaced.
bool isDoubted(MissedKind kind);

/// Whether it has yet to get the words that say it is late; only greetings have such words.
bool needsLateWords(const db::OutboxMessage &message, MissedKind kind);

/// Whether a message waits for a person's word, and which; db::LateMessageStore::missed() asks the same, and
/// whether its campaign is paused or cancelled.
std::optional<MissedKind> missedKindOf(const db::OutboxMessage &message, const db::DueMoment &moment,
                                       const db::ApprovalHours &hours);

} // namespace app
