#include "app/outbox/missed/missed_kind.h"

#include "app/outbox/restored/restored_backup.h"
#include "app/outbox/skip_reasons.h"

namespace app {

namespace {

struct MissedKindRow
{
    const char *key;
    bool doubted;
    bool belated;
};

// In the order of MissedKind.
constexpr std::array kMissedKindRows{
    MissedKindRow{"hour-passed", false, false},
    MissedKindRow{"day-passed", false, true},
    MissedKindRow{"doubted-this-day", true, false},
    MissedKindRow{"doubted-before", true, true},
};
static_assert(kMissedKindRows.size() == kMissedKinds.size());

// In the order of MissedChoice.
constexpr std::array kMissedChoiceKeys{"send-now", "send-late", "went-out", "skip"};
static_assert(kMissedChoiceKeys.size() == kMissedChoices.size());

const MissedKindRow &missedKindRow(MissedKind kind)
{
    return kMissedKindRows.at(static_cast<std::size_t>(kind));
}

/// One that a program was to send, and that no program sends any more by itself.
bool isOverdue(const db::OutboxMessage &message, const db::DueMoment &moment)
{
    const qint64 nextMs = message.sending.nextAttemptAtMs;
    const bool isOfToday = message.dueOn == moment.day;
    const bool hasCome = message.dueOn < moment.day || (isOfToday && message.dueAt <= moment.time);
    if (!hasCome || nextMs > moment.nowMs)
        return false;
    const QDateTime &before = moment.missedBefore;
    // To the minute, as hours are kept.
    const QTime minute(before.time().hour(), before.time().minute());
    const bool isFresh = !before.isValid() || nextMs >= before.toMSecsSinceEpoch() ||
                         message.dueOn > before.date() ||
                         (message.dueOn == before.date() && message.dueAt >= minute);
    return !isFresh || (!isOfToday && nextMs < moment.midnightMs);
}

/// One that nobody has approved in time.
bool isUnapproved(const db::OutboxMessage &message, const db::DueMoment &moment,
                  const db::ApprovalHours &hours)
{
    if (isWantedLate(message.reason))
        return false;
    if (message.dueOn < moment.day)
        return !message.occasionKey.isEmpty() || message.campaign;
    const QTime minute(hours.before.time().hour(), hours.before.time().minute());
    const bool isBefore =
        hours.before.isValid() && (message.dueOn < hours.before.date() ||
                                   (message.dueOn == hours.before.date() && message.dueAt < minute));
    return message.campaign && isBefore && hours.channels.contains(message.channel);
}

bool isMissed(const db::OutboxMessage &message, const db::DueMoment &moment, const db::ApprovalHours &hours)
{
    switch (message.state) {
    case db::MessageState::Approved:
        return isOverdue(message, moment);
    case db::MessageState::Planned:
        return isUnapproved(message, moment, hours);
    case db::MessageState::Uncertain:
        return message.reason == kDoubted;
    default:
        return false;
    }
}

} // namespace

QString keyOf(MissedKind kind)
{
    return QString::fromLatin1(missedKindRow(kind).key);
}

QString keyOf(MissedChoice choice)
{
    return QString::fromLatin1(kMissedChoiceKeys.at(static_cast<std::size_t>(choice)));
}

QList<MissedChoice> choicesOf(MissedKind kind)
{
    QList<MissedChoice> choices{isBelated(kind) ? MissedChoice::SendLate : MissedChoice::SendNow};
    if (isDoubted(kind))
        choices.append(MissedChoice::WentOut);
    choices.append(MissedChoice::Skip);
    return choices;
}

bool isBelated(MissedKind kind)
{
    return missedKindRow(kind).belated;
}

bool isDoubted(MissedKind kind)
{
    return missedKindRow(kind).doubted;
}

bool needsLateWords(const db::OutboxMessage &message, MissedKind kind)
{
    return isBelated(kind) && !message.late && !message.occasionKey.isEmpty();
}

std::optional<MissedKind> missedKindOf(const db::OutboxMessage &message, const db::DueMoment &moment,
                                       const db::ApprovalHours &hours)
{
    if (!isMissed(message, moment, hours))
        return std::nullopt;
    const QDate day = message.occasionOn.isValid() ? message.occasionOn : message.dueOn;
    const bool isOver = day < moment.day;
    if (message.state == db::MessageState::Uncertain)
        return isOver ? MissedKind::DoubtedBefore : MissedKind::DoubtedThisDay;
    return isOver ? MissedKind::DayPassed : MissedKind::HourPassed;
}

} // namespace app
