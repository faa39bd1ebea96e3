#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QTime>

#include <optional>

namespace db {

class Connection;
struct OutboxMessage;

/// An instant as the ledger compares hours with it.
struct DueMoment
{
    QDate day; ///< the shop's civil day
    QTime time;
    qint64 nowMs = 0;      ///< UTC epoch milliseconds
    qint64 midnightMs = 0; ///< the beginning of that day
    /// In the shop's zone. What could have gone before it was missed, and waits for a person; invalid:
    /// nothing was.
    QDateTime missedBefore = {};
};

struct DueMessage
{
    MessageId id;
    Channel channel = Channel::Sms;
    CustomerId customer = {};

    friend bool operator==(const DueMessage &, const DueMessage &) = default;
};

/// When something falls due next. What is not known is nothing.
struct NextDue
{
    QDate day; ///< invalid: no hour comes
    QTime time;
    std::optional<qint64> attemptMs = {}; ///< UTC epoch milliseconds, of what was put off

    friend bool operator==(const NextDue &, const NextDue &) = default;
};

/// What a message of which nobody knew was before a person found out that it has not gone out.
struct UncertainBefore
{
    QString reason;         ///< may be empty
    qint64 claimedAtMs = 0; ///< as in SendingRecord
    QList<int> attempts;    ///< of which nobody had said that they failed
};

/// Messages that a person lets a program send, and when each of them goes. Each write is whole by itself, and
/// a part of the caller's transaction where there is one.
class ApprovalStore final
{
public:
    explicit ApprovalStore(const Connection &connection) : m_connection(connection) {}

    /// A program may send it from its hour on, with the files its template has now, and not before
    /// `earliestMs` (UTC epoch milliseconds); one that is approved goes not before that instead, nor sooner
    /// than its server has put it off to. Conflict: it is neither planned nor approved, or the customer is of
    /// the other audience.
    [[nodiscard]] Result<ChangeSet> approve(MessageId id, qint64 earliestMs, const Act &now);
    /// It is planned again, or uncertain, where it was let go once more and a server may have it from before.
    /// Conflict: it is not approved.
    [[nodiscard]] Result<ChangeSet> withdraw(MessageId id, const Act &now);
    /// An approved one goes not before `untilMs` (UTC epoch milliseconds). Conflict: it is not approved.
    [[nodiscard]] Result<ChangeSet> postpone(MessageId id, qint64 untilMs, const QString &reason,
                                             const Act &now);
    /// A person found out that it has not gone out, by no attempt. Conflict: it is not uncertain.
    [[nodiscard]] Result<ChangeSet> setFailed(MessageId id, const QString &reason, const Act &now);
    /// Takes that back: nobody knows of it again. Conflict: it has not failed.
    [[nodiscard]] Result<ChangeSet> setUncertainAgain(MessageId id, const UncertainBefore &before,
                                                      const Act &now);

    /// Approved messages by these channels whose hour has come, in the order of their hours, and which were
    /// not missed: see DueMoment::missedBefore. Of earlier days only those that were approved, put off or
    /// tried again on this day. LateMessageStore::missed() has the others.
    [[nodiscard]] Result<QList<DueMessage>> due(const DueMoment &moment,
                                                const QList<Channel> &channels) const;
    /// Of approved messages.
    [[nodiscard]] Result<NextDue> nextDue(const DueMoment &moment) const;
    /// Planned messages of a day, in the order of their hours.
    [[nodiscard]] Result<QList<MessageId>> plannedOf(QDate day) const;

private:
    [[nodiscard]] Result<void> recordFailedByHand(const OutboxMessage &message, const Act &now);

    const Connection &m_connection;
};

} // namespace db
