#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <optional>

namespace db {

class Connection;

/// A greeting whose day has gone by unsent.
struct PastGreeting
{
    MessageId id;
    bool mayGo = true; ///< the customer is there, of the template's audience, and neither refuses the channel
                       ///< nor is barred from it
    bool hasLateWords = false; ///< in its text already
};

/// What a late message says in the place of its own words; nothing: those stay.
struct LateWords
{
    std::optional<QString> subject;
    std::optional<QString> text;
};

/// By when what a program would send of a campaign was to be approved.
struct ApprovalHours
{
    QDateTime before = {}; ///< what was due before it is too late; in the shop's zone
    QList<Channel> channels = {};
};

/// Which messages count as missed.
struct MissedQuestion
{
    DueMoment moment = {};
    QStringList answered = {}; ///< reasons of planned ones that a person has decided about
    QString doubted = {};      ///< the reason of those lost sight of by a restore
    int limit = -1;            ///< < 0: all
    ApprovalHours hours = {};
};

struct MissedMessages
{
    QList<OutboxMessage> messages; ///< the latest day first, then by hour and name
    qint64 total = 0;              ///< without the limit
    qint64 doubted = 0;            ///< of these, lost sight of by a restore
    qint64 approvedOfDay = 0;      ///< of the total, let go by a person and due on the day itself
    qint64 plannedOfDay = 0;       ///< the same of those that were not approved
};

/// What becomes of greetings in the ledger whose day went by.
class LateMessageStore final
{
public:
    explicit LateMessageStore(const Connection &connection) : m_connection(connection) {}

    /// Open greetings due before the day `before` about which something is to be done: they are not marked
    /// late yet, their occasion is over and their text does not say so, they were due before `oldest`, or
    /// they may no longer go.
    [[nodiscard]] Result<QList<PastGreeting>> past(QDate before, QDate oldest) const;
    /// A planned greeting goes late, with these words. Nothing of it when it is no longer open.
    [[nodiscard]] Result<void> setLate(MessageId id, const LateWords &words, const Act &now);
    /// The same, and it is skipped for this reason at once. False when it is no longer open, or a server may
    /// have it.
    [[nodiscard]] Result<bool> expire(MessageId id, const LateWords &words, const QString &reason,
                                      const Act &now);
    /// After a clock that was ahead: cancels, for this reason, greetings that were skipped as missed and came
    /// on `oldest` or later, and open ones that are late before their day; OutboxStore::add then brings them
    /// to life. How many; an edited one is planned again as it is.
    [[nodiscard]] Result<qint64> cancelBeforeTheirDay(QDate oldest, QDate today, const QString &reason,
                                                      const Act &now);

    /// What waits for a person's word: approved messages that did not go when they could, greetings and
    /// campaigns that are planned for earlier days, campaigns that were not approved by their hour unless
    /// they are paused, and what a restore lost sight of.
    [[nodiscard]] Result<MissedMessages> missed(const MissedQuestion &question) const;
    /// A planned one gets this reason; empty: none. Conflict: it is not planned.
    [[nodiscard]] Result<ChangeSet> setReason(MessageId id, const QString &reason, const Act &now);
    /// Nobody knows whether this open one has gone. Conflict: it is not open.
    [[nodiscard]] Result<ChangeSet> doubt(MessageId id, const QString &reason, const Act &now);
    /// The same for all that were to go by then and are still to go, or under way; over the channels `byHand`
    /// for all of that day, as a person may send before the hour. How many.
    [[nodiscard]] Result<qint64> doubtAll(const DueMoment &until, const QList<Channel> &byHand,
                                          const QString &reason, const Act &now);

private:
    const Connection &m_connection;
};

} // namespace db
