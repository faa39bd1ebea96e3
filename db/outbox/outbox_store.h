#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <optional>

namespace db {

class Connection;

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
    /// Nothing of what is no longer open; what a server may have becomes uncertain instead.
    [[nodiscard]] Result<ChangeSet> cancel(MessageId id, const QString &reason, const Act &now);

    [[nodiscard]] Result<OutboxMessage> byId(MessageId id) const;
    /// By due time, then customer's name.
    [[nodiscard]] Result<QList<OutboxMessage>> list(const OutboxFilter &filter) const;
    /// Of one customer, newest first.
    [[nodiscard]] Result<QList<OutboxMessage>> listOf(CustomerId customer, int limit) const;

    /// Its channel was opened, to send it by hand.
    [[nodiscard]] Result<ChangeSet> setOpened(MessageId id, const Act &now);
    /// Its text was copied, and no channel opened.
    [[nodiscard]] Result<ChangeSet> setCopied(MessageId id, const Act &now);

    /// Exactly once: the second caller gets Conflict with the state it found. Also enters the customer's
    /// timeline. Conflict also when the message is still open and the customer deleted: what went out before
    /// that can still be told.
    [[nodiscard]] Result<ChangeSet> markSent(MessageId id, const Act &then);
    /// A mark that was taken back stands again, as it was: the message had left, whoever the customer is by
    /// now. Conflict as above, but for who is deleted.
    [[nodiscard]] Result<ChangeSet> markSentAgain(MessageId id, const SentRecord &before);
    [[nodiscard]] Result<ChangeSet> skip(MessageId id, const QString &reason, const Act &now);
    /// Nothing when it was not marked as sent.
    [[nodiscard]] Result<std::optional<SentRecord>> sentRecord(MessageId id) const;
    /// Takes back markSent or skip. Conflict for what a server has answered for, for bringing back into the
    /// plan what one may have, and when a skipped one would be open again and the customer has changed to the
    /// other audience.
    [[nodiscard]] Result<ChangeSet> reopen(MessageId id, const Act &now, const MessageStatus &to = {});
    [[nodiscard]] Result<ChangeSet> setText(MessageId id, const MessageWords &words, const Act &now);

private:
    /// Conflict unless the action is allowed; the caller holds the transaction in which it is done.
    [[nodiscard]] Result<OutboxMessage> readyFor(MessageAction action, MessageId id,
                                                 const QString &what) const;
    /// `statement` enters the time at which something was done with the message.
    [[nodiscard]] Result<ChangeSet> stamp(const QString &statement, MessageId id, const Act &now);
    /// Conflict unless the action has that step; the caller holds the transaction.
    [[nodiscard]] Result<void> take(MessageAction action, const OutboxMessage &message,
                                    const MessageStatus &to, const Act &now);
    [[nodiscard]] Result<void> takeBack(const OutboxMessage &message, const MessageStatus &to,
                                        const Act &now);
    /// A mark on what was under way, and of which its server has said since that it has not got it.
    [[nodiscard]] Result<void> takeBackRefused(const OutboxMessage &message, const Act &now);
    /// Enters that a message has gone out, in the caller's transaction. Conflict when it was still open and
    /// the customer is deleted.
    [[nodiscard]] Result<void> writeSent(const OutboxMessage &message, const Act &then,
                                         std::optional<LifecycleStage> stage);

    const Connection &m_connection;
};

} // namespace db
