#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QList>
#include <QString>

#include <optional>

namespace db {

class Connection;
struct OutboxMessage;

/// A message, and what about its customer and its text may keep it back now.
struct SendFactRow
{
    CustomerId customer;
    Channel channel = Channel::Sms;
    Purpose purpose = Purpose::Greeting;
    QString address; ///< normalised
    QString subject;
    QString text;
    Audience textAudience = Audience::Existing;
    CustomerKind textRecipient = CustomerKind::Person;
    LifecycleStage stage = LifecycleStage::Awareness;
    CustomerKind customerKind = CustomerKind::Person;
    bool deleted = false;
    bool restricted = false;      ///< by the register of requests about personal data
    bool addressIsTheirs = false; ///< among their contact points
    bool addressErased = false;   ///< was of a person who was erased, and no consent opened it
    bool addressBounced = false;  ///< there is no such mailbox or number, as servers say of what went there
};

/// Who refused messages at an address, deleted or not.
struct RefusedBy
{
    CustomerId customer;
    QString name;
};

/// Reads what the policy of sending asks of a message. Each is one statement.
class SendFactStore final
{
public:
    explicit SendFactStore(const Connection &connection) : m_connection(connection) {}

    /// NotFound; Corrupt where a word of the row is none that is known.
    [[nodiscard]] Result<SendFactRow> byMessage(MessageId id) const;
    /// The same of one that is not in the ledger: of its customer, template, channel, purpose and address.
    [[nodiscard]] Result<SendFactRow> ofDraft(const OutboxMessage &draft) const;
    /// When other advertising went to this address by this channel after that instant, or may have: what a
    /// program has claimed or lost sight of. UTC epoch milliseconds, ascending.
    [[nodiscard]] Result<QList<qint64>> advertisedMs(MessageId id, const SendFactRow &message,
                                                     qint64 afterMs) const;
    /// The same advertising goes, or went, to another customer at this address on that day.
    [[nodiscard]] Result<bool> isAdvertisedTwice(MessageId id) const;
    [[nodiscard]] Result<bool> isAdvertisedTwice(const OutboxMessage &draft) const;
    /// Another customer with the message's address, living or deleted, who refuses such messages by its
    /// channel or by all; nothing where the customer agreed to them later.
    [[nodiscard]] Result<std::optional<RefusedBy>> refusedByAnother(const SendFactRow &message) const;
    /// When the last other messages went to the customer, or may have; `most` of them.
    [[nodiscard]] Result<QList<qint64>> messagedMs(MessageId id, CustomerId customer, qint64 afterMs,
                                                   int most) const;

private:
    const Connection &m_connection;
};

} // namespace db
