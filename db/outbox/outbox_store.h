#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/words.h"
#include "db/customers/customer.h"
#include "db/outbox/message_state.h"

#include <QHash>
#include <QList>
#include <QTime>

#include <optional>

namespace db {

class Connection;
class Statement;

/// One rendered text to one address, and what became of it.
struct OutboxMessage
{
    MessageId id;
    CustomerId customer;
    QString customerName;      ///< filled when read
    QString customerGivenName; ///< filled when read
    QString occasionKey;       ///< empty: no greeting
    int occasionYear = 0;
    QDate occasionOn; ///< the day itself; later than dueOn when the rule sends ahead; invalid: no greeting
    Channel channel = Channel::Sms;
    Purpose purpose = Purpose::Greeting;
    RuleId rule;
    TemplateId templateId;
    int templateVersion = 0;
    LifecycleStage stage =
        LifecycleStage::Awareness; ///< of the customer when it was planned; filled by the store
    QString address;               ///< normalised contact point
    QDate dueOn;                   ///< the shop's civil day
    QTime dueAt;
    QString subject;
    QString text;
    bool edited = false; ///< by hand, for this once
    MessageState state = MessageState::Planned;
    QString reason;
    qint64 sentAtMs = 0;
    qint64 updatedAtMs = 0;
    bool late = false;     ///< went past its day: its words say so
    qint64 openedAtMs = 0; ///< when its channel was last opened to send it; 0: never
    qint64 copiedAtMs = 0; ///< when its text was last copied and no channel opened; 0: never

    friend bool operator==(const OutboxMessage &, const OutboxMessage &) = default;
};

struct OutboxFilter
{
    QDate from{1, 1, 1};
    QDate to{9999, 12, 31};
    std::optional<MessageState> state;
    int limit = -1;     ///< < 0: all
    qint64 sinceMs = 0; ///< only what has changed since
};

/// How far a message is, and why.
struct MessageStatus
{
    MessageState state = MessageState::Planned;
    QString reason; ///< may be empty

    friend bool operator==(const MessageStatus &, const MessageStatus &) = default;
};

struct MessageWords
{
    QString text;
    bool edited = true; ///< by hand, for this once

    friend bool operator==(const MessageWords &, const MessageWords &) = default;
};

/// What a message that was marked as sent left behind.
struct SentRecord
{
    qint64 atMs = 0;                     ///< UTC epoch milliseconds
    QDate on;                            ///< the shop's civil day of it
    std::optional<LifecycleStage> stage; ///< of the customer at that time
    QString text;
};

/// A number or an address at which somebody is to be greeted on an occasion.
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
};

/// What a late message says in the place of its own words; nothing: those stay.
struct LateWords
{
    std::optional<QString> subject;
    std::optional<QString> text;
};

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

/// A greeting whose day has gone by unsent.
struct PastGreeting
{
    MessageId id;
    bool mayGo = true; ///< the customer is there, of the template's audience, and neither refuses the channel
                       ///< nor is barred from it
    bool hasLateWords = false; ///< in its text already
};

/// The ledger. Every way to a customer goes through it, and its unique keys make a second greeting
/// impossible, however many processes try. Each write is whole by itself, and a part of the caller's
/// transaction where there is one.
class OutboxStore final
{
public:
    explicit OutboxStore(const Connection &connection);

    /// Nothing when this occurrence is in the ledger already; a cancelled row of it comes to life again.
    /// Conflict when the template is for the other audience.
    [[nodiscard]] Result<std::optional<MessageId>> add(const OutboxMessage &message, const Act &now);
    /// A planned, unedited message with the words, address and hour of today's plan.
    [[nodiscard]] Result<ChangeSet> rerender(const OutboxMessage &message, const Act &now);
    [[nodiscard]] Result<ChangeSet> cancel(MessageId id, const QString &reason, const Act &now);

    /// After a clock that was ahead: cancels, for this reason, greetings that were skipped as missed and came
    /// on `oldest` or later, and open ones that are late before their day; then add() brings them to life.
    /// How many; an edited one is planned again as it is.
    [[nodiscard]] Result<qint64> cancelBeforeTheirDay(QDate oldest, QDate today, const QString &reason,
                                                      const Act &now);

    [[nodiscard]] Result<OutboxMessage> byId(MessageId id) const;
    /// By due time, then customer's name.
    [[nodiscard]] Result<QList<OutboxMessage>> list(const OutboxFilter &filter) const;
    /// Of one customer, newest first.
    [[nodiscard]] Result<QList<OutboxMessage>> listOf(CustomerId customer, int limit) const;

    /// Open ones due before this day that are not late yet, whose occasion came before it and whose text is
    /// still the first one, that came before `oldest`, or may no longer go.
    [[nodiscard]] Result<QList<PastGreeting>> past(QDate before, QDate oldest) const;
    /// A planned greeting goes late, with these words. Nothing of it when it is no longer open.
    [[nodiscard]] Result<void> setLate(MessageId id, const LateWords &words, const Act &now);
    /// The same, and it is skipped for this reason at once. False when it is no longer open.
    [[nodiscard]] Result<bool> expire(MessageId id, const LateWords &words, const QString &reason,
                                      const Act &now);
    /// Its channel was opened, to send it by hand.
    [[nodiscard]] Result<ChangeSet> setOpened(MessageId id, const Act &now);
    /// Its text was copied, and no channel opened.
    [[nodiscard]] Result<ChangeSet> setCopied(MessageId id, const Act &now);

    /// What can still be changed by the latest day, then due time, then customer's name; what can be reopened
    /// newest first.
    [[nodiscard]] Result<QList<BoardRow>> board(const BoardFilter &filter) const;
    /// Who else is greeted at the number of this greeting: whose went out, else whose was entered before.
    [[nodiscard]] Result<std::optional<SameNumber>> sameNumber(MessageId id) const;
    /// The same for a greeting that is not entered yet.
    [[nodiscard]] Result<std::optional<CustomerId>> greetedAt(const GreetedNumber &number) const;
    /// How many messages of a day are in each state.
    [[nodiscard]] Result<QHash<MessageState, qint64>> countsOf(QDate day) const;
    /// The same for late ones up to this day that have changed since, without those too late.
    [[nodiscard]] Result<QHash<MessageState, qint64>> lateCounts(QDate to, qint64 sinceMs) const;

    /// Exactly once: the second caller gets Conflict with the state it found. Also enters the customer's
    /// timeline; `stage`: the customer's at that time, where it is not the one of now. Conflict also when the
    /// message is still open and the customer deleted: what went out before that can still be told.
    [[nodiscard]] Result<ChangeSet> markSent(MessageId id, const Act &then,
                                             std::optional<LifecycleStage> stage = {});
    [[nodiscard]] Result<ChangeSet> skip(MessageId id, const QString &reason, const Act &now);
    /// Nothing when it was not marked as sent.
    [[nodiscard]] Result<std::optional<SentRecord>> sentRecord(MessageId id) const;
    /// Takes back markSent or skip of a message that was sent by hand.
    [[nodiscard]] Result<ChangeSet> reopen(MessageId id, const Act &now, const MessageStatus &to = {});
    [[nodiscard]] Result<ChangeSet> setText(MessageId id, const MessageWords &words, const Act &now);

private:
    /// Conflict unless the action is allowed; the caller holds the transaction in which it is done.
    [[nodiscard]] Result<OutboxMessage> readyFor(MessageAction action, MessageId id,
                                                 const QString &what) const;
    [[nodiscard]] Result<QHash<MessageState, qint64>> countsIn(Statement &select) const;
    [[nodiscard]] Result<void> setState(MessageId id, const MessageStatus &to, const Act &now);

    const Connection &m_connection;
};

} // namespace db
