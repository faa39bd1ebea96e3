#pragma once

#include "db/core/error.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_message.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace db {

class Connection;
class Statement;

/// A message with what explains it.
struct BoardRow
{
    OutboxMessage message;
    Customer customer; ///< without contact points and tags
    QString templateTitle;
};

struct BoardFilter
{
    enum class When
    {
        OfTheDay,
        Late,        ///< went past their day, by their state
        SettledLate, ///< the same by when they were settled, without those too late
        TooLate      ///< skipped as "missed", because their day was too long ago
    };

    QDate from; ///< due
    QDate to;
    When when = When::OfTheDay;
    MessageAction action = MessageAction::Change; ///< only messages whose state allows it
    qint64 sinceMs = 0;                           ///< only what has changed since
    QList<CustomerId> customers = {};             ///< empty: of everybody
    int limit = -1;                               ///< < 0: all
};

/// A number or an address at which a customer is to be greeted on an occasion.
struct GreetedNumber
{
    CustomerId customer;
    QString address;
    QString occasionKey;
    QDate occasionOn;
};

/// Another customer at the same number or address, who is greeted for the same occasion of the same day.
struct SameNumber
{
    CustomerId customer;
    QString name;
    MessageState state = MessageState::Planned; ///< open, or one that went out
    MessageId message = {};
};

/// How many messages of a day are alike.
struct AlikeOfDay
{
    MessageState state = MessageState::Planned;
    Channel channel = Channel::Sms;
    QString occasionKey; ///< empty: without an occasion
    qint64 messages = 0;
};

/// What the list of a day asks of the ledger.
class OutboxReader final
{
public:
    explicit OutboxReader(const Connection &connection) : m_connection(connection) {}

    /// What can still be changed by the latest day, then due time, then customer's name; what can be reopened
    /// newest first.
    [[nodiscard]] Result<QList<BoardRow>> board(const BoardFilter &filter) const;
    /// Who else is greeted at the number of this greeting: the customer whose greeting went out, else the one
    /// whose greeting was entered earlier.
    [[nodiscard]] Result<std::optional<SameNumber>> sameNumber(MessageId id) const;
    /// The same for a greeting that is not entered yet.
    [[nodiscard]] Result<std::optional<CustomerId>> greetedAt(const GreetedNumber &number) const;
    /// How many messages of a day are in each state.
    [[nodiscard]] Result<QHash<MessageState, qint64>> countsOf(QDate day) const;
    /// The same for late ones up to this day that have changed since, without those too late.
    [[nodiscard]] Result<QHash<MessageState, qint64>> lateCounts(QDate to, qint64 sinceMs) const;
    [[nodiscard]] Result<QList<AlikeOfDay>> alikeOf(QDate day) const;
    /// How many messages of earlier days are still planned and are not LateMessageStore::missed(): those
    /// whose reason is one of `answered`, those of a campaign that is paused, and those that are neither a
    /// greeting nor of a campaign.
    [[nodiscard]] Result<QHash<Channel, qint64>> unaskedBefore(QDate day, const QStringList &answered) const;
    /// How many messages are approved and have not gone yet.
    [[nodiscard]] Result<QHash<Channel, qint64>> approvedByChannel() const;
    /// How many failed, or may have gone out, and so wait for a person.
    [[nodiscard]] Result<qint64> toLookInto() const;

    /// Whether a message went out, or was given to a server, at that instant (UTC epoch milliseconds) or
    /// later.
    [[nodiscard]] Result<bool> hasGoneSince(qint64 ms) const;

private:
    [[nodiscard]] Result<qint64> countIn(Statement &select) const;
    [[nodiscard]] Result<QHash<MessageState, qint64>> countsIn(Statement &select) const;
    [[nodiscard]] Result<QHash<Channel, qint64>> countsByChannel(Statement &select) const;

    const Connection &m_connection;
};

} // namespace db
