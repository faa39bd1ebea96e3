#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/words.h"

#include <QList>
#include <QTime>

#include <optional>

namespace db {

class Connection;

/// One rendered text to one address, and what became of it.
struct OutboxMessage
{
    MessageId id;
    CustomerId customer;
    QString customerName;      ///< filled when read
    QString customerGivenName; ///< filled when read
    QString occasionKey;       ///< empty: no greeting
    int occasionYear = 0;
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
};

struct OutboxFilter
{
    QDate from{1, 1, 1};
    QDate to{9999, 12, 31};
    std::optional<MessageState> state;
    int limit = -1; ///< < 0: all
};

/// The ledger. Every road to a customer goes through it, and its unique keys make a second greeting
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

    [[nodiscard]] Result<OutboxMessage> byId(MessageId id) const;
    /// By due time, then customer's name.
    [[nodiscard]] Result<QList<OutboxMessage>> list(const OutboxFilter &filter) const;
    /// Of one customer, newest first.
    [[nodiscard]] Result<QList<OutboxMessage>> listOf(CustomerId customer, int limit) const;

    /// Exactly once: the second caller gets Conflict with the state it found. Also enters the customer's
    /// timeline.
    [[nodiscard]] Result<ChangeSet> markSent(MessageId id, const Act &now);
    [[nodiscard]] Result<ChangeSet> skip(MessageId id, const QString &reason, const Act &now);
    /// Takes back markSent or skip of a message that was sent by hand.
    [[nodiscard]] Result<ChangeSet> reopen(MessageId id, const Act &now);
    [[nodiscard]] Result<ChangeSet> setText(MessageId id, const QString &text, const Act &now);

private:
    [[nodiscard]] Error notFromHere(MessageId id, const QString &what) const;

    const Connection &m_connection;
};

} // namespace db
